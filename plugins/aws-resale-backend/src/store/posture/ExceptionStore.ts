import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../../judge/accountRecord';
import type { PostureException } from '../../judge/posture/types';

/** An exception as it is kept. */
export interface StoredException extends PostureException {
  exceptionId: string;
  accountId: string;
  recordedBy: string;
  recordedAt: string;
}

/** A risk of some accounts that somebody is about to accept. */
export interface NewExceptions {
  accountIds: readonly string[];
  checkId: CheckId;
  reason: string;
  owner: string;
  /** ISO date of the last day on which it counts. */
  expires: string;
}

/** Risks that somebody accepts. Writing makes the accounts due to be judged. */
export interface ExceptionStore {
  /**
   * Exceptions that were not withdrawn, expired ones included, by account id; an
   * account without any has an empty list.
   */
  exceptionsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredException[]>>;

  /** Undefined also for one that was withdrawn. */
  find(exceptionId: string): Promise<StoredException | undefined>;

  record(
    exceptions: NewExceptions,
    by: string,
    at: Date,
  ): Promise<{ exceptions: StoredException[]; changes: NewChange[] }>;

  /** @throws NotFoundError when it is unknown or withdrawn already. */
  withdraw(exceptionId: string, by: string, at: Date): Promise<NewChange[]>;
}
