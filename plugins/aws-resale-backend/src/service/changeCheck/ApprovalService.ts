import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  changeApprovePermission,
  custodyReadPermission,
  type Account,
  type Approval,
  type ApprovalList,
  type ChangeAnswer,
  type NewApproval,
} from 'backstage-plugin-aws-resale-common';
import type { ChangeCheckConfig } from '../../config/types';
import type { PostureInputs } from '../../poll/posture/PostureInputs';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type { ApprovalStore, StoredApproval } from '../../store/ApprovalStore';
import type { MembershipStore } from '../../store/posture/MembershipStore';
import type { AccountQueries } from '../../store/queries/AccountQueries';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import type { AccountScope } from '../../store/queries/Scope';
import type { SubjectNames } from '../../store/queries/SubjectNames';
import type { Authorizer } from '../Authorizer';
import { readNewPeople, type PeopleSweep } from '../custody/readNewPeople';
import type { PeopleDirectory } from '../PeopleDirectory';
import { approvalViews } from './approvalViews';
import type { ChangeCheckService } from './ChangeCheckService';
import { peopleBehindCustodians } from './peopleBehindCustodians';
import { readApproval, type ReadApproval } from './readApproval';
import { requireAnswer } from './requireAnswer';

export interface ApprovalServiceOptions {
  authorizer: Authorizer;
  /** What an approval is recorded for has to need it. */
  changeChecks: Pick<ChangeCheckService, 'check'>;
  approvals: ApprovalStore;
  accounts: AccountQueries;
  subjects: SubjectNames;
  sight: CustomerSight;
  memberships: MembershipStore;
  people: PeopleDirectory;
  /** What custody of accounts is judged by. */
  inputs: PostureInputs;
  sweep: PeopleSweep;
  publisher: ChangePublisher;
  config: ChangeCheckConfig;
  clock: () => Date;
}

/** Records who approved or granted an operation on an account. */
export class ApprovalService {
  readonly #options: ApprovalServiceOptions;

  constructor(options: ApprovalServiceOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError also for an account that the caller may not see. */
  async list(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<ApprovalList> {
    const account = await this.#requireVisible(accountId, credentials);
    const approvals = await this.#options.approvals.historyOf(accountId);
    return { items: await this.#views(approvals, account, credentials) };
  }

  /**
   * A second approval by the same approver is a renewal: the one that lasts
   * longest counts.
   *
   * @throws ConflictError where the present answer needs no such approval,
   * InputError for what cannot be recorded, NotFoundError, NotAllowedError.
   */
  async record(
    accountId: string,
    approval: NewApproval,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Approval> {
    const { approvals, config, publisher, clock } = this.#options;
    const account = await this.#requireApprovable(accountId, credentials);
    const now = clock();
    const { operation, ...written } = readApproval(approval, {
      config,
      actor,
      now,
    });
    await this.#requirePerson(written, account, credentials);
    // Kept even where it is the account's own: the account may get another
    // customer, for whom nobody approved anything.
    const customerRef =
      written.approver === 'CUS'
        ? written.customerRef ?? account.customer?.ref
        : undefined;
    if (written.approver === 'CUS' && customerRef === undefined) {
      throw new InputError(
        'customerRef is missing, and the account is mapped to no customer; name the one that approved',
      );
    }
    if (written.kind === 'GRANT' && customerRef !== account.customer?.ref) {
      throw new InputError(
        'customerRef is not the customer of this account, who alone can grant something on it; leave it out',
      );
    }
    requireAnswer(
      await this.#presentAnswer(accountId, operation.id, credentials),
      { ...written, operation, customerRef },
      {
        isRenewal:
          written.kind === 'GRANT' &&
          (await this.#isGranted(account, operation.id, now)),
      },
    );
    const recorded = await approvals.record(
      { ...written, accountId, customerRef },
      actor,
      now,
    );
    await publisher.publish(recorded.changes);
    await readNewPeople(
      [actor, ...(written.approvedBy.ref ? [written.approvedBy.ref] : [])],
      this.#options,
    );
    return this.#view(recorded.approval, account, credentials);
  }

  /** @throws NotFoundError when it is unknown, of another account, or withdrawn already. */
  async withdraw(
    accountId: string,
    approvalId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Approval> {
    const { approvals, publisher, clock } = this.#options;
    const account = await this.#requireApprovable(accountId, credentials);
    const approval = await approvals.find(approvalId);
    if (approval?.accountId !== accountId) {
      throw new NotFoundError(
        `No approval ${approvalId} is known on account ${accountId}`,
      );
    }
    const withdrawn = await approvals.withdraw(approvalId, actor, clock());
    await publisher.publish(withdrawn.changes);
    await readNewPeople([actor], this.#options);
    return this.#view(withdrawn.approval, account, credentials);
  }

  async #requireVisible(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<Account> {
    const account = await this.#find(
      accountId,
      await this.#options.authorizer.accounts(credentials),
    );
    if (!account) {
      throw new NotFoundError(
        `No account ${accountId} is known, or you may not see it`,
      );
    }
    return account;
  }

  async #requireApprovable(
    accountId: string,
    credentials: BackstageCredentials,
  ): Promise<Account> {
    const account = await this.#requireVisible(accountId, credentials);
    const scope = await this.#options.authorizer.requireWith(
      changeApprovePermission,
      credentials,
    );
    if (!(await this.#find(accountId, scope))) {
      throw new NotAllowedError(
        `You may not record what is approved on ${accountId}; it needs the permission ${changeApprovePermission.name} on it`,
      );
    }
    return account;
  }

  async #find(
    accountId: string,
    scope: AccountScope,
  ): Promise<Account | undefined> {
    const { accounts, clock } = this.#options;
    const [account] = await accounts.byIds([accountId], {
      scope,
      staleBefore: clock(),
    });
    return account;
  }

  /** Somebody whom the catalog has, and a custodian where custodians are known. */
  async #requirePerson(
    {
      approver,
      approvedBy: { ref },
    }: Pick<ReadApproval, 'approver' | 'approvedBy'>,
    { accountId }: Account,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { people, inputs, clock } = this.#options;
    if (ref === undefined) {
      return;
    }
    if ((await people.missing([ref], credentials)).size > 0) {
      throw new InputError(
        'approvedBy.ref is no user that the catalog has, or you may not see it; write a ref in full, like user:default/jane',
      );
    }
    if (approver !== '4E') {
      return;
    }
    const custodians = await peopleBehindCustodians(accountId, {
      inputs,
      now: clock(),
    });
    if (custodians && !custodians.has(ref)) {
      throw new InputError(
        `approvedBy is none of the people behind the custodians of the root user of ${accountId}, as custody and the catalog have them; a second custodian has to be one of them`,
      );
    }
  }

  async #presentAnswer(
    accountId: string,
    operationId: string,
    credentials: BackstageCredentials,
  ): Promise<ChangeAnswer> {
    const { answers } = await this.#options.changeChecks.check(
      { accountIds: [accountId], operationIds: [operationId] },
      credentials,
    );
    return answers[0];
  }

  /** Whether the account's own customer granted it, and it did not end. */
  async #isGranted(
    { accountId, customer }: Account,
    operationId: string,
    now: Date,
  ): Promise<boolean> {
    const approvals = await this.#options.approvals.approvalsOf([accountId]);
    return (approvals.get(accountId) ?? []).some(
      each =>
        each.kind === 'GRANT' &&
        each.operationId === operationId &&
        each.customerRef === customer?.ref &&
        Date.parse(each.until) >= now.getTime(),
    );
  }

  async #view(
    approval: StoredApproval,
    account: Account,
    credentials: BackstageCredentials,
  ): Promise<Approval> {
    const [view] = await this.#views([approval], account, credentials);
    return view;
  }

  async #views(
    approvals: readonly StoredApproval[],
    account: Account,
    credentials: BackstageCredentials,
  ): Promise<Approval[]> {
    const { authorizer, config, clock } = this.#options;
    const custody = await this.#find(
      account.accountId,
      await authorizer.accountsWith(custodyReadPermission, credentials),
    );
    return approvalViews(approvals, {
      account,
      customerScope: await authorizer.customers(credentials),
      mayReadCustody: custody !== undefined,
      ...this.#options,
      operations: config.operations,
      now: clock(),
    });
  }
}
