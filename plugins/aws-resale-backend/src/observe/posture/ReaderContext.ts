import type { PostureConfig } from '../../config/types';
import type { AccountSession } from '../AccountSession';
import type { AwsAccess } from '../AwsAccess';
import type { CallTally } from '../CallTally';
import type { PayerTarget } from '../types';
import { explainRefusal, explainRootRefusal } from './explainRefusal';
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

  /** Uses the payer, or another account of its organization through the role there. */
  async enter<T>(
    accountId: string,
    use: (session: AccountSession) => Promise<T>,
  ): Promise<T> {
    const { access, target, signal, tally } = this.#options;
    return accountId === target.payerAccountId
      ? use(this.payer)
      : access.visit(
          target,
          { accountId, signal, tally, explain: explainRefusal },
          use,
        );
  }

  /** Uses a linked account as its root user, who may look at its own credentials. */
  async auditRoot<T>(
    accountId: string,
    use: (session: AccountSession) => Promise<T>,
  ): Promise<T> {
    const { access, target, signal, tally } = this.#options;
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
