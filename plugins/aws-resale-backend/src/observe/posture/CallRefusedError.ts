import { CustomErrorBase } from '@backstage/errors';
import type { NotObservedReason } from 'backstage-plugin-aws-resale-common';

/** A call for root security that AWS refused or did not answer. */
export class CallRefusedError extends CustomErrorBase {
  name = 'CallRefusedError' as const;
  readonly reason: NotObservedReason;
  /** The action, like `iam:GetAccountSummary`, and what else is known. */
  readonly detail: string;
  /** What AWS answered, like `ResourceNotFound`, without a closing `Exception`. */
  readonly code: string;

  constructor(reason: NotObservedReason, detail: string, code: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
    this.code = code;
  }
}
