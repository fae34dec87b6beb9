import type { AwsAccess } from '../AwsAccess';
import type { CallTally } from '../CallTally';
import { AccessDeniedError } from '../errors';
import type { PayerTarget } from '../types';

/**
 * Whether the payer lets us in now. Credentials are kept between runs, and those
 * at hand work on after the role was withdrawn; whoever withdraws it at the payer
 * means the other accounts of the organization too.
 */
export class PayerEntry {
  readonly #options: {
    access: AwsAccess;
    target: PayerTarget;
    signal: AbortSignal;
  };
  #entering: Promise<void> | undefined;

  /** @param options - of the session that goes to other accounts */
  constructor(options: {
    access: AwsAccess;
    target: PayerTarget;
    signal: AbortSignal;
  }) {
    this.#options = options;
  }

  /**
   * Enters the payer with new credentials, once for all who ask. A refusal stands
   * for as long as the session does.
   *
   * @param tally - of whoever asks first
   * @throws AccessDeniedError when its role cannot be assumed any more.
   */
  async confirm(tally: CallTally): Promise<void> {
    this.#entering ??= this.#enter(tally);
    await this.#entering;
  }

  async #enter(tally: CallTally): Promise<void> {
    const { access, target, signal } = this.#options;
    const accountId = target.payerAccountId;
    try {
      await access.visit(target, { accountId, signal, tally }, async () => {});
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) {
        this.#entering = undefined;
      }
      throw error;
    }
  }
}
