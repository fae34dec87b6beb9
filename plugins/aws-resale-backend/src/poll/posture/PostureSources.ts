import type { LoggerService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds } from '@backstage/types';
import type { PostureSourceStatus } from 'backstage-plugin-aws-resale-common';
import type { PostureSource } from 'backstage-plugin-aws-resale-node';
import type { PostureFactStore } from '../../store/posture/PostureFactStore';
import type {
  PostureSourceStore,
  SourceResult,
} from '../../store/posture/PostureSourceStore';
import { messageOf } from '../Poller';
import { SourceDraft } from './SourceDraft';

/** A source that failed is read again after this time, or its own when that is shorter. */
const RETRY_MS = 15 * 60_000;
const ACCOUNTS_PER_WRITE = 500;
const UNKNOWN_REMEMBERED = 500;

export interface PostureSourcesOptions {
  facts: PostureFactStore;
  store: PostureSourceStore;
  /** Milliseconds for which a finding counts. */
  freshForMs: number;
  logger: LoggerService;
}

/** Reads sources from outside, and keeps what they say of accounts that are known. */
export class PostureSources {
  readonly #options: PostureSourcesOptions;
  /** Some of the accounts that this process found unknown, by source. */
  readonly #unknown = new Map<string, string[]>();

  constructor(options: PostureSourcesOptions) {
    this.#options = options;
  }

  /** Reads a source when it is due. Never throws what the source throws. */
  async readDue(
    source: PostureSource,
    now: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const status = await this.#options.store.find(source.id);
    if (status && (await this.#isDue(source, status, now))) {
      await this.read(source, now, signal);
    }
  }

  /** Reads a source. What it said before stays unless the reading is complete. */
  async read(
    source: PostureSource,
    now: Date,
    signal: AbortSignal,
  ): Promise<void> {
    const { store, logger } = this.#options;
    const log = logger.child({ postureSource: source.id });
    const draft = new SourceDraft({ name: source.title, now });
    let result: SourceResult;
    try {
      for await (const findings of source.read({ signal, logger: log })) {
        signal.throwIfAborted();
        draft.add(findings);
      }
      result = await this.#keep(source, draft, now);
    } catch (error) {
      // A backend that stops is no failure of the source.
      if (signal.aborted) {
        return;
      }
      result = { status: 'FAILED', message: messageOf(error) };
    }
    await store.finish(source.id, result, now);
    const title = `Posture source "${source.title}"`;
    if (result.figures) {
      log.info(`${title} was read`, result.figures);
    }
    if (result.message) {
      log.warn(`${title}: ${result.message}`);
    }
  }

  async #keep(
    source: PostureSource,
    draft: SourceDraft,
    now: Date,
  ): Promise<SourceResult> {
    const { facts, store, freshForMs } = this.#options;
    const named = draft.accountIds();
    const known = await store.knownAccounts(named);
    const accountIds = named.filter(id => known.has(id));
    this.#unknown.set(
      source.id,
      named.filter(id => !known.has(id)).slice(0, UNKNOWN_REMEMBERED),
    );
    const readings = accountIds.map(accountId => readingOf(accountId, draft));
    for (let start = 0; start < readings.length; start += ACCOUNTS_PER_WRITE) {
      await facts.write(
        `source:${source.id}`,
        readings.slice(start, start + ACCOUNTS_PER_WRITE),
        now,
        new Date(now.getTime() - freshForMs),
      );
    }
    const message = draft.describeLeftOut();
    return {
      status: message ? 'PARTLY' : 'OK',
      message,
      figures: {
        findings: readings.reduce(
          (count, reading) => count + reading.facts.findings.length,
          0,
        ),
        accounts: accountIds.length,
        unknownAccounts: named.length - accountIds.length,
      },
    };
  }

  async #isDue(
    { id, interval }: PostureSource,
    { status, lastAttemptAt, unknownAccounts }: PostureSourceStatus,
    now: Date,
  ): Promise<boolean> {
    if (lastAttemptAt === undefined) {
      return true;
    }
    const own = durationToMilliseconds(interval);
    const wait = status === 'FAILED' ? Math.min(own, RETRY_MS) : own;
    if (now.getTime() - Date.parse(lastAttemptAt) >= wait) {
      return true;
    }
    // Accounts that were unknown may have been listed meanwhile, as after a first start.
    const unknown = this.#unknown.get(id);
    return (
      status !== 'FAILED' &&
      unknownAccounts > 0 &&
      (!unknown || (await this.#options.store.knownAccounts(unknown)).size > 0)
    );
  }
}

function readingOf(accountId: string, draft: SourceDraft) {
  const findings = draft.findingsOf(accountId);
  return {
    accountId,
    facts: { findings },
    missed: [],
    observedAt: findings
      .map(({ observedAt }) => observedAt)
      .reduce((newest, time) => (time > newest ? time : newest)),
  };
}
