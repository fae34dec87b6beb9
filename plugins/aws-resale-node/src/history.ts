import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CustodyFacet, Holder } from 'backstage-plugin-aws-resale-common';

/**
 * Fills a store that has no past, as if it had been polling for a while.
 *
 * @public
 */
export interface PortfolioHistory {
  /** Takes these entities as the complete content of the catalog at that time. */
  readCustomers(entities: Entity[], at: Date): Promise<void>;
  /**
   * Polls organizations that config or customers name, as if it were `at`.
   *
   * @param payerAccountIds - of those that may have changed; all without.
   */
  pollAll(at: Date, payerAccountIds?: readonly string[]): Promise<void>;
  /**
   * Reads root security as if it were `at`; everything else is taken as seen
   * again at that time. Poll first: only accounts that are known are read.
   *
   * @param payerAccountIds - of what may have changed; all without.
   */
  readPosture(at: Date, payerAccountIds?: readonly string[]): Promise<void>;
  /**
   * Takes these groups and users as all that the catalog had at that time. They
   * may have relations, or be as they are written; other entities are passed over.
   */
  readPeople(entities: Entity[], at: Date): Promise<void>;
  /**
   * Records who keeps parts of root users, as it was attested at that time. What
   * a person could not attest over HTTP is refused here too.
   *
   * @throws InputError that says which facets are wrong and what to do about it.
   */
  attest(attestation: PastAttestation, at: Date): Promise<void>;
  /**
   * Judges posture as it was at that time, from all that was read and attested
   * before. Once for each time is enough, after everything else.
   */
  judge(at: Date): Promise<void>;
}

/**
 * What one person said of some accounts, and what a second one said to it: from a
 * register that was kept elsewhere, or from the script of a demo.
 *
 * @public
 */
export interface PastAttestation {
  accountIds: readonly string[];
  /** One for each facet. */
  records: readonly PastCustodyRecord[];
  /** Ref of a user. */
  attestedBy: string;
  /** Never by the same person; missing while it waits for a second one. */
  confirmed?: { by: string; at: Date };
}

/**
 * Who keeps one facet of a root user.
 *
 * @public
 */
export interface PastCustodyRecord {
  facet: CustodyFacet;
  /** `NONE`: there is nothing to keep, which only a backup device and a phone may be. */
  custodian:
    | { type: 'CATALOG'; ref: string }
    | { type: 'EXTERNAL'; name: string }
    | { type: 'NONE' };
  party: Exclude<Holder, 'UNKNOWN'>;
  /** A reference, never what is kept there. */
  keptIn?: { place: string; entry?: string };
  /** ISO date since when it is kept so. */
  since: string;
  /** ISO date of the last day on which it counts. */
  nextReview: string;
}

/**
 * Something that knows the past of a portfolio: an export of another tool, or
 * the script of a demo.
 *
 * @public
 */
export interface PortfolioHistorySource {
  /** For the log. */
  title: string;
  /** Called once, before polling starts, and only while the store has never held an account. */
  replay(history: PortfolioHistory): Promise<void>;
}

/** @public */
export interface PortfolioHistoryExtensionPoint {
  /** @throws when a source was set before. */
  setHistorySource(source: PortfolioHistorySource): void;
}

/** @public */
export const portfolioHistoryExtensionPoint =
  createExtensionPoint<PortfolioHistoryExtensionPoint>({
    id: 'aws-resale.portfolio-history',
  });
