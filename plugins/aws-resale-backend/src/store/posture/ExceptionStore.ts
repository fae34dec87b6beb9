import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { PostureException } from '../../judge/posture/types';

/** An exception as it is kept. */
export interface StoredException extends PostureException {
  exceptionId: string;
  accountId: string;
  recordedBy: string;
  recordedAt: string;
}

/** Risks that somebody accepts. Writing makes the accounts due to be judged. */
export interface ExceptionStore {
  /** Exceptions that were not withdrawn, expired ones included, by account id. */
  exceptionsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredException[]>>;

  find(exceptionId: string): Promise<StoredException | undefined>;

  record(
    exception: {
      accountIds: readonly string[];
      checkId: CheckId;
      reason: string;
      owner: string;
      expires: string;
    },
    by: string,
    at: Date,
  ): Promise<StoredException[]>;

  /** @throws NotFoundError when it is unknown or withdrawn already. */
  withdraw(exceptionId: string, by: string, at: Date): Promise<void>;
}
