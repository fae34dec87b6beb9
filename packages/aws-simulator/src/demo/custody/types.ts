/**
 * The shapes in which custody of root users is written down.
 *
 * @packageDocumentation
 */

import type { DemoPostureState } from '../rootSecurity/situationTypes';
import type { DemoMoment } from '../types';

/** The parts of a root user that somebody keeps. */
export type DemoFacet = 'EMAIL' | 'PASSWORD' | 'MFA' | 'BACKUP_MFA' | 'PHONE';

/** Who keeps something: a user or group of the catalog, or somebody outside. */
export type DemoCustodian =
  | { type: 'CATALOG'; ref: string }
  | { type: 'EXTERNAL'; name: string };

/** Whose custodian it is. */
export type DemoParty = 'PROVIDER' | 'CUSTOMER' | 'OTHER';

/** What somebody says of one facet. Days are ISO dates. */
export interface DemoCustodyRecord {
  facet: DemoFacet;
  custodian: DemoCustodian;
  party: DemoParty;
  /** A reference to a place, never what is kept there. */
  keptIn?: { place: string; entry?: string };
  since: string;
  /** The last day on which it counts. */
  nextReview: string;
}

/** What one person says of some accounts, and what a second one says to it. */
export interface DemoAttestation {
  accountIds: readonly string[];
  records: readonly DemoCustodyRecord[];
  /** Ref of a user. */
  attestedBy: string;
  at: Date;
  /** Undefined while it waits for a second person. */
  confirmed?: { by: string; at: Date };
}

/** A record before the present is known. */
export interface RecordPlan
  extends Omit<DemoCustodyRecord, 'since' | 'nextReview'> {
  /** Since how many days before the present it is kept so. */
  forDays: number;
  /** Days from the present to the last day on which it counts; negative when that has passed. */
  reviewInDays: number;
}

/** An attestation before the present is known. */
export interface AttestationPlan {
  accountIds: readonly string[];
  records: readonly RecordPlan[];
  attestedBy: string;
  when: DemoMoment;
  confirmed?: { by: string; when: DemoMoment };
}

/** Where the record of a facet stands, as the portal must show it. */
export type DemoCustodyStatus =
  | 'NOT_ATTESTED'
  | 'UNCONFIRMED'
  | 'CURRENT'
  | 'EXPIRED'
  | 'OVERDUE'
  | 'OBSERVED'
  | 'NOT_NEEDED';

/** One situation of custody; of every account in `accountIds`. */
export interface CustodySituation {
  /** In a sentence. */
  description: string;
  /** Payer of the organization. */
  payerAccountId: string;
  accountIds: readonly string[];
  /** Facets that are left out are not claimed. */
  facets: Partial<Record<DemoFacet, DemoCustodyStatus>>;
  fourEyes?: {
    verdict: 'PROVEN' | 'BROKEN' | 'NOT_PROVEN';
    /** Refs of everybody who reaches both halves; nobody when left out. */
    shared?: readonly string[];
    /** Whether one place keeps both halves. */
    isOnePlace?: boolean;
  };
  /** Checks that are left out are not claimed. */
  checks: Partial<
    Record<'root-custody' | 'root-four-eyes' | 'exposure', DemoPostureState>
  >;
}
