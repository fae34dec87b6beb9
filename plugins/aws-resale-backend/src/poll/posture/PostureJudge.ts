import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type {
  JudgedPosture,
  PostureClaim,
  PostureStore,
} from '../../store/posture/PostureStore';
import { judgedPosture } from './judgedPosture';
import type { PostureInputs } from './PostureInputs';

/** Accounts that are judged and written at once. */
const PAGE = 200;
/** After this a page counts as lost and is taken by whoever judges next. */
const CLAIM_MS = 2 * 60_000;
/**
 * Customers are rolled up so long after the last time, so that a long run shows
 * early. Rarely: accounts come in no order of customers, so that each time most
 * customers are counted whole.
 */
const ROLL_UP_EVERY_MS = 60_000;
/** The portfolio is counted no more often than this while it changes. */
const COUNT_EVERY_MS = 60_000;

export interface PostureJudgeOptions {
  posture: PostureStore;
  inputs: PostureInputs;
  publisher: ChangePublisher;
  logger: LoggerService;
}

/** Judges the posture of accounts of which something may have changed. Safe to run many times at once. */
export class PostureJudge {
  readonly #options: PostureJudgeOptions;
  /** The last day that was counted at all. */
  #day: string | undefined;
  /** When a change was counted last. */
  #countedAt: Date | undefined;
  #isUncounted = false;

  constructor(options: PostureJudgeOptions) {
    this.#options = options;
  }

  /**
   * Judges every account that is due.
   *
   * @returns how many were judged.
   */
  async judgeDue(clock: () => Date, signal: AbortSignal): Promise<number> {
    const startedAt = clock();
    const touched = new Set<string>();
    let judged = 0;
    let written = 0;
    let rolledUpAt = startedAt;
    try {
      for (let isMore = true; isMore && !signal.aborted; ) {
        const claim = await this.#claim(clock());
        const result = await this.#judge(claim, clock());
        ({ isMore } = claim);
        judged += claim.accountIds.length;
        written += result.written;
        result.customerRefs.forEach(ref => touched.add(ref));
        if (clock().getTime() - rolledUpAt.getTime() >= ROLL_UP_EVERY_MS) {
          await this.#rollUp(touched);
          rolledUpAt = clock();
        }
      }
    } finally {
      await this.#rollUp(touched);
    }
    this.#isUncounted ||= written > 0;
    await this.#count(clock());
    if (written > 0) {
      this.#options.logger.info('Judged posture', {
        accounts: judged,
        changedAccounts: written,
        durationMs: clock().getTime() - startedAt.getTime(),
      });
    }
    return judged;
  }

  async #claim(now: Date): Promise<PostureClaim> {
    return this.#options.posture.claim(now, {
      limit: PAGE,
      until: new Date(now.getTime() + CLAIM_MS),
    });
  }

  async #judge(claim: PostureClaim, now: Date) {
    const { posture, inputs, publisher } = this.#options;
    if (claim.accountIds.length === 0) {
      return { written: 0, customerRefs: [] };
    }
    const loaded = await inputs.load(claim.accountIds, now);
    const judged: JudgedPosture[] = [];
    for (const [accountId, { input }] of loaded) {
      try {
        judged.push(judgedPosture(input));
      } catch (error) {
        // One account that cannot be judged must not keep its page from being so.
        this.#options.logger.error(
          `The posture of account ${accountId} cannot be judged and stays as it was: ${
            toError(error).message
          }`,
        );
      }
    }
    const result = await posture.write(claim, judged, now);
    await publisher.publish(result.changes);
    return result;
  }

  async #rollUp(touched: Set<string>): Promise<void> {
    await this.#options.posture.refreshCustomers(touched);
    touched.clear();
  }

  /** Counts what changed, and once on every day. */
  async #count(now: Date): Promise<void> {
    const day = now.toISOString().slice(0, 10);
    const sinceCount = now.getTime() - (this.#countedAt?.getTime() ?? 0);
    const isTold = this.#isUncounted && sinceCount >= COUNT_EVERY_MS;
    if (this.#day === day && !isTold) {
      return;
    }
    await this.#options.posture.recordDay(now);
    this.#day = day;
    if (this.#isUncounted) {
      this.#countedAt = now;
      this.#isUncounted = false;
    }
  }
}
