import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  AccountChangeCheck,
  ChangeCheck,
  ChangeQuestion,
  ExplanationList,
  OperationList,
} from 'backstage-plugin-aws-resale-common';
import type { Authorizer } from '../Authorizer';

export interface ChangeCheckServiceOptions {
  authorizer: Authorizer;
  clock: () => Date;
}

/** Answers "may I do this to this account?" for whoever asks. */
export class ChangeCheckService {
  readonly #options: ChangeCheckServiceOptions;

  constructor(options: ChangeCheckServiceOptions) {
    this.#options = options;
  }

  /** Every operation, in the order of the table. */
  operations(): OperationList {
    throw new Error(`not there yet: ${this.#options.clock()}`);
  }

  /**
   * One answer for each account and operation.
   *
   * @throws InputError for an operation that does not exist, and for more than
   * 5,000 answers.
   */
  async check(
    question: ChangeQuestion,
    credentials: BackstageCredentials,
  ): Promise<ChangeCheck> {
    throw new Error(`not there yet: ${question} ${credentials}`);
  }

  /** All operations of one account, and what is to be known of it. */
  async ofAccount(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<AccountChangeCheck> {
    throw new Error(`not there yet: ${accountId} ${credentials}`);
  }

  /** What is to be known of some accounts, in their order. */
  async explain(
    accountIds: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<ExplanationList> {
    throw new Error(`not there yet: ${accountIds} ${credentials}`);
  }
}
