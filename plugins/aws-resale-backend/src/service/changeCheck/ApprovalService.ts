import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Approval,
  ApprovalList,
  NewApproval,
} from 'backstage-plugin-aws-resale-common';
import type { Authorizer } from '../Authorizer';
import type { ChangeCheckService } from './ChangeCheckService';

export interface ApprovalServiceOptions {
  authorizer: Authorizer;
  /** What an approval is recorded for has to need it. */
  changeChecks: ChangeCheckService;
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
    throw new Error(
      `not there yet: ${accountId} ${credentials} ${this.#options}`,
    );
  }

  /**
   * @throws ConflictError where the present answer needs no such approval,
   * InputError for what cannot be recorded, NotFoundError, NotAllowedError.
   */
  async record(
    accountId: string,
    approval: NewApproval,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Approval> {
    throw new Error(
      `not there yet: ${accountId} ${approval} ${actor} ${credentials}`,
    );
  }

  /** @throws NotFoundError when it is unknown, of another account, or withdrawn already. */
  async withdraw(
    accountId: string,
    approvalId: string,
    actor: string,
    credentials: BackstageCredentials,
  ): Promise<Approval> {
    throw new Error(
      `not there yet: ${accountId} ${approvalId} ${actor} ${credentials}`,
    );
  }
}
