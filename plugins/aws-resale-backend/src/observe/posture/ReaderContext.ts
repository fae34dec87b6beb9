import type { PostureConfig } from '../../config/types';
import type { AccountSession } from '../AccountSession';
import type { AwsAccess } from '../AwsAccess';
import type { CallTally } from '../CallTally';
import type { PayerTarget } from '../types';
import { explainRefusal, explainRootRefusal } from './explainRefusal';
import type { PayerEntry } from './PayerEntry';
import { RootAuditCredentials } from './RootAuditCredentials';
import type { AccountReading, ReadAccount } from './types';

/** What readers go by. */
export type ReaderConfig = Pick<PostureConfig, 'securityHub' | 'rootAudit'>;

/** What a {@link ReaderContext} is made of. */
export interface ReaderContextOptions {
  access: AwsAccess;
  target: PayerTarget;
  config: ReaderConfig;
  /** As it was opened; its calls are counted and explained anew here. */
  payer: AccountSession;
  /** Asked before any other account is entered. */
  entry: PayerEntry;
  tally: CallTally;
  signal: AbortSignal;
  date(): Date;
}

/** One way of reading some facts of accounts. Nothing is thrown but the reason of the signal. */
export type PostureReader = (
  context: ReaderContext,
  accounts: readonly ReadAccount[],
) => AsyncIterable<AccountReading>;

/** The accounts that one reader may enter, its calls counted. */
export class ReaderContext {
  readonly target: PayerTarget;
  readonly config: ReaderConfig;
  readonly signal: AbortSignal;
  readonly payer: AccountSession;
  readonly #options: ReaderContextOptions;

  constructor(options: ReaderContextOptions) {
    const { target, config, signal, payer, tally } = options;
    this.target = target;
    this.config = config;
    this.signal = signal;
    this.payer = payer.with({ tally, explain: explainRefusal });
    this.#options = options;
  }

  /** ISO 8601 */
  now(): string {
    return this.#options.date().toISOString();
  }

  /** Waits by the clock of the request budget. */
  async pause(milliseconds: number): Promise<void> {
    const { access, signal } = this.#options;
    try {
      await access.clock.sleep(milliseconds, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  }

  /**
   * Uses the payer, or another account of its organization through the role there,
   * as long as the payer lets us in.
   */
  async enter<T>(
    accountId: string,
    use: (session: AccountSession) => Promise<T>,
  ): Promise<T> {
    const { access, entry, target, signal, tally } = this.#options;
    if (accountId === target.payerAccountId) {
      return use(this.payer);
    }
    await entry.confirm(tally);
    return access.visit(
      target,
      { accountId, signal, tally, explain: explainRefusal },
      use,
    );
  }

  /**
   * Uses a linked account as its root user, who may look at its own credentials, as
   * long as the payer lets us in.
   */
  async auditRoot<T>(
    accountId: string,
    use: (session: AccountSession) => Promise<T>,
  ): Promise<T> {
    const { access, entry, target, signal, tally } = this.#options;
    await entry.confirm(tally);
    const credentials = new RootAuditCredentials(this.payer, {
      accountId,
      partition: target.partition,
    });
    return access.visit(
      target,
      { accountId, credentials, signal, tally, explain: explainRootRefusal },
      use,
    );
  }
}
