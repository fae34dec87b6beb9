import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import { CallTally } from '../CallTally';
import { isOffered } from './isOffered';
import { postureReaders } from './postureReaders';
import { ReaderContext, type ReaderContextOptions } from './ReaderContext';
import type {
  AccountReading,
  PostureSession,
  ReadAccount,
  ReaderCalls,
} from './types';

/** Reads root security of one organization through the AWS SDK. */
export class SdkPostureSession implements PostureSession {
  readonly #options: Omit<ReaderContextOptions, 'tally'>;
  readonly #tallies = new Map<PostureReaderId, CallTally>();

  constructor(options: Omit<ReaderContextOptions, 'tally'>) {
    this.#options = options;
  }

  async *read(
    reader: PostureReaderId,
    accounts: readonly ReadAccount[],
  ): AsyncGenerator<AccountReading, void, undefined> {
    const { signal, target } = this.#options;
    signal.throwIfAborted();
    if (isOffered(reader, target.partition)) {
      const context = new ReaderContext({
        ...this.#options,
        tally: this.#tallyOf(reader),
      });
      yield* postureReaders[reader](context, accounts);
    }
  }

  callsOf(reader: PostureReaderId): ReaderCalls {
    const { calls, chargedCalls } = this.#tallyOf(reader);
    return { calls, chargedCalls };
  }

  #tallyOf(reader: PostureReaderId): CallTally {
    let tally = this.#tallies.get(reader);
    if (!tally) {
      tally = new CallTally();
      this.#tallies.set(reader, tally);
    }
    return tally;
  }
}
