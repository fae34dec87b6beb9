import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  changeApprovePermission,
  type AccountChangeCheck,
  type ChangeCheck,
  type ChangeQuestion,
  type ExplanationList,
  type Operation,
  type OperationList,
  toOperationSummary,
} from 'backstage-plugin-aws-resale-common';
import { checkChange } from '../../judge/changeCheck/checkChange';
import type { ExplainedBy } from '../../judge/changeCheck/explainAccount';
import { isApplicable } from '../../judge/changeCheck/isApplicable';
import type { ChangeFacts } from '../../judge/changeCheck/types';
import {
  ChangeFactLoader,
  type ChangeFactLoaderOptions,
} from './ChangeFactLoader';
import { chooseOperations } from './chooseOperations';
import { factNeeds, type FactNeeds } from './factNeeds';
import { explainedBy } from './explainedBy';
import { toChangeCheck } from './toChangeCheck';
import { toExplanation } from './toExplanation';

/** What one question may ask for, so that one caller does not hold up the others. */
const MOST_ANSWERS = 5_000;

export type ChangeCheckServiceOptions = ChangeFactLoaderOptions;

/** Answers "may I do this to this account?" for whoever asks. */
export class ChangeCheckService {
  readonly #options: ChangeCheckServiceOptions;
  readonly #loader: ChangeFactLoader;

  constructor(options: ChangeCheckServiceOptions) {
    this.#options = options;
    this.#loader = new ChangeFactLoader(options);
  }

  /** Every operation, in the order of the table. */
  operations(): OperationList {
    return { items: this.#table.map(toOperationSummary) };
  }

  /**
   * One answer for each account and operation; what is asked twice is answered
   * once.
   *
   * @throws InputError for an operation that does not exist, and for more than
   * 5,000 answers.
   */
  async check(
    question: ChangeQuestion,
    credentials: BackstageCredentials,
  ): Promise<ChangeCheck> {
    const operations = chooseOperations(this.#table, question.operationIds);
    const accountIds = [...new Set(question.accountIds)];
    refuseTooMany(accountIds, operations);
    const { factsOf, ...loaded } = await this.#loader.load(
      accountIds,
      factNeeds(operations),
      credentials,
    );
    return toChangeCheck(
      accountIds.flatMap(accountId => {
        const facts = factsOf(accountId);
        return operations.map(operation => checkChange(operation, facts));
      }),
      { operations, ...loaded },
    );
  }

  /**
   * All operations that exist on an account of its role and partition, and what
   * is to be known of it. One that is unknown, or not the caller's to see, has
   * none and is explained as such.
   */
  async ofAccount(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<AccountChangeCheck> {
    const explaining = explainedBy(this.#table);
    const { factsOf, accounts, ...loaded } = await this.#loader.load(
      [accountId],
      needsOfExplaining(explaining, this.#table),
      credentials,
    );
    const facts = factsOf(accountId);
    const account = accounts.get(accountId);
    const operations = this.#table.filter(operation => isOn(operation, facts));
    return {
      explanation: toExplanation(facts, account, explaining),
      check: toChangeCheck(
        operations.map(operation => checkChange(operation, facts)),
        { operations, ...loaded },
      ),
      mayApprove:
        account?.isGone === false &&
        (await this.#mayApprove(accountId, credentials)),
      approvalMaxDays: this.#options.config.changeCheck.approvalMaxDays,
    };
  }

  /** What is to be known of some accounts, each once, in their order. */
  async explain(
    accountIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ExplanationList> {
    const asked = [...new Set(accountIds)];
    const explaining = explainedBy(this.#table);
    const { factsOf, accounts } = await this.#loader.load(
      asked,
      needsOfExplaining(explaining),
      credentials,
    );
    return {
      items: asked.map(id =>
        toExplanation(factsOf(id), accounts.get(id), explaining),
      ),
    };
  }

  get #table(): readonly Operation[] {
    return this.#options.config.changeCheck.operations;
  }

  async #mayApprove(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { authorizer, queries } = this.#options;
    const scope = await authorizer.accountsToDecide(
      changeApprovePermission,
      credentials,
    );
    return (await queries.within([accountId], scope)).has(accountId);
  }
}

/** An explanation names all customers of a payer. */
function needsOfExplaining(
  explaining: ExplainedBy,
  operations: readonly Operation[] = [],
): FactNeeds {
  return {
    ...factNeeds([...operations, ...Object.values(explaining)]),
    otherCustomers: true,
  };
}

function isOn(operation: Operation, { account }: ChangeFacts): boolean {
  return account !== undefined && isApplicable(operation, account);
}

function refuseTooMany(
  accountIds: readonly string[],
  operations: readonly Operation[],
): void {
  const answers = accountIds.length * operations.length;
  if (answers > MOST_ANSWERS) {
    const most = Math.floor(MOST_ANSWERS / operations.length);
    throw new InputError(
      `${accountIds.length} accounts and ${operations.length} operations make ${answers} answers, and one question may ask for ${MOST_ANSWERS}; ask about at most ${most} accounts at once, or about fewer operations`,
    );
  }
}
