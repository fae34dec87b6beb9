import type { LoggerService } from '@backstage/backend-plugin-api';
import type { MembershipReader } from '../../observe/MembershipReader';
import type { CustodyStore } from '../../store/posture/CustodyStore';
import type {
  MembershipReading,
  MembershipStore,
} from '../../store/posture/MembershipStore';
import { messageOf } from '../Poller';

export interface MembershipSweepOptions {
  reader: MembershipReader;
  custody: CustodyStore;
  memberships: MembershipStore;
  /** Users and groups that config names, who are asked before a change. */
  contacts: readonly string[];
  /** Milliseconds after which memberships are too old to prove anything. */
  freshForMs: number;
  clock: () => Date;
  logger: LoggerService;
}

/** Keeps the people behind custodians, and whom pages name besides, as the catalog has them. */
export class MembershipSweep {
  readonly #options: MembershipSweepOptions;
  #trouble: string | undefined;
  #isExpired = false;

  constructor(options: MembershipSweepOptions) {
    this.#options = options;
  }

  /**
   * Reads everybody behind all custodians, and whoever attested, decided, owns
   * an accepted risk or is named in an approval. A reading that fails leaves the
   * one before in place, whose age grows until it proves nothing any more.
   *
   * @returns whether the reading was kept.
   */
  async sweep(signal: AbortSignal): Promise<boolean> {
    const { reader, custody, memberships, contacts, clock } = this.#options;
    const at = clock();
    const staleBefore = new Date(at.getTime() - this.#options.freshForMs);
    const refs = await custody.custodianRefs();
    try {
      const named = await memberships.namedRefs();
      const reading = await reader.read(
        [...new Set([...refs, ...named, ...contacts])],
        at,
        signal,
      );
      await this.#refuseEmpty(refs, reading);
      await memberships.keep(reading, staleBefore);
    } catch (error) {
      if (!signal.aborted) {
        await this.#fail(messageOf(error), staleBefore);
      }
      return false;
    }
    this.#trouble = undefined;
    this.#isExpired = false;
    return true;
  }

  /** A starting catalog is empty, and would take everybody out of all groups. */
  async #refuseEmpty(
    refs: readonly string[],
    { graph }: MembershipReading,
  ): Promise<void> {
    if (refs.length === 0 || hasAny(graph, refs)) {
      return;
    }
    const known = await this.#options.memberships.graph();
    if (known && hasAny(known, refs)) {
      throw new Error(
        `the catalog has none of ${refs.length} custodians, though it had some before`,
      );
    }
  }

  async #fail(trouble: string, staleBefore: Date): Promise<void> {
    const { memberships, logger } = this.#options;
    if (trouble !== this.#trouble) {
      this.#trouble = trouble;
      logger.warn(
        `The people behind custodians could not be read, all stay as they were: ${trouble}`,
      );
    }
    const known = await memberships.graph();
    if (
      known &&
      known.observedAt < staleBefore.toISOString() &&
      !this.#isExpired
    ) {
      await memberships.expire();
      this.#isExpired = true;
    }
  }
}

function hasAny(
  { membersOf, people }: MembershipReading['graph'],
  refs: readonly string[],
): boolean {
  return refs.some(ref => membersOf.has(ref) || people.has(ref));
}
