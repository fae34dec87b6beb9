import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import { CallTally } from '../CallTally';
import { isOffered } from './isOffered';
import { PayerEntry } from './PayerEntry';
import { postureReaders } from './postureReaders';
import { ReaderContext, type ReaderContextOptions } from './ReaderContext';
import type {
  AccountReading,
  PostureSession,
  ReadAccount,
  ReaderCalls,
} from './types';

/** What an {@link SdkPostureSession} is made of. */
export type SdkPostureSessionOptions = Omit<
  ReaderContextOptions,
  'entry' | 'tally'
>;

/** Reads root security of one organization through the AWS SDK. */
export class SdkPostureSession implements PostureSession {
  readonly #options: SdkPostureSessionOptions;
  readonly #entry: PayerEntry;
  readonly #tallies = new Map<PostureReaderId, CallTally>();

  constructor(options: SdkPostureSessionOptions) {
    this.#options = options;
    this.#entry = new PayerEntry(options);
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
        entry: this.#entry,
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
