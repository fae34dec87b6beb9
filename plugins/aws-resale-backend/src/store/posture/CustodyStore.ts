import type { CustodyFacet, Holder } from 'backstage-plugin-aws-resale-common';
import type {
  Custodian,
  CustodyRecord,
  KeptIn,
  MembershipGraph,
} from '../../judge/custody/types';

/** What a person says of one facet. */
export interface NewCustodyRecord {
  facet: CustodyFacet;
  custodian: Custodian;
  party: Exclude<Holder, 'UNKNOWN'>;
  keptIn?: KeptIn;
  /** ISO date. */
  since: string;
  /** ISO date. */
  nextReview: string;
}

/** What one person said of one or many accounts. */
export interface NewAttestation {
  attestationId: string;
  accountIds: readonly string[];
  records: readonly NewCustodyRecord[];
  attestedBy: string;
  at: Date;
}

/** An attestation as it is kept. */
export interface StoredAttestation {
  attestationId: string;
  accountIds: string[];
  records: NewCustodyRecord[];
  attestedBy: string;
  attestedAt: string;
  decision?: 'CONFIRMED' | 'REJECTED';
  decidedBy?: string;
  decidedAt?: string;
  decisionReason?: string;
}

/** Who keeps what, as people attest it. Writing makes the accounts due to be judged. */
export interface CustodyStore {
  /** Records of some accounts that were not rejected, history included, by account id. */
  recordsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, CustodyRecord[]>>;

  attest(attestation: NewAttestation): Promise<void>;

  find(attestationId: string): Promise<StoredAttestation | undefined>;

  /**
   * @throws NotFoundError for an unknown attestation, ConflictError for one that
   * is decided already, NotAllowedError when the same person decides to confirm.
   */
  decide(
    attestationId: string,
    decision: {
      decision: 'CONFIRMED' | 'REJECTED';
      by: string;
      reason?: string;
      at: Date;
    },
  ): Promise<StoredAttestation>;

  /** Refs of all custodians of the catalog that stand in a record which may count. */
  custodianRefs(): Promise<string[]>;
}

/** The people behind custodians, as the catalog last had them. */
export interface MembershipStore {
  /** Undefined while they were never read. */
  graph(): Promise<MembershipGraph | undefined>;

  /**
   * Keeps a complete reading. Accounts become due whose custodians reach other
   * people now, and all with custody when the reading before had gone stale.
   */
  keep(
    reading: {
      graph: MembershipGraph;
      titles: ReadonlyMap<string, string>;
    },
    staleBefore: Date,
  ): Promise<void>;

  /** Names to show, by ref in lower case. */
  titles(refs: readonly string[]): Promise<Map<string, string>>;
}
