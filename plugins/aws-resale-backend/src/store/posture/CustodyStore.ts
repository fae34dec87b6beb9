import type { NewChange } from '../../judge/accountRecord';
import type {
  CustodyRecord,
  NewCustodyRecord,
} from '../../judge/custody/types';

export type { NewCustodyRecord };

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
  /** In the order of facets. */
  records: NewCustodyRecord[];
  attestedBy: string;
  attestedAt: string;
  decision?: 'CONFIRMED' | 'REJECTED';
  decidedBy?: string;
  decidedAt?: string;
  decisionReason?: string;
}

/** A record with the attestation that it is part of. */
export interface StoredCustodyRecord extends CustodyRecord {
  attestationId: string;
}

/** What the second person, or the first one, makes of an attestation. */
export interface AttestationDecision {
  decision: 'CONFIRMED' | 'REJECTED';
  by: string;
  reason?: string;
  at: Date;
}

/** Who keeps what, as people attest it. Writing makes the accounts due to be judged. */
export interface CustodyStore {
  /**
   * Records of some accounts that were not rejected, history included, by
   * account id; an account without any has an empty list. In no order: sorting
   * them would cost the database as much as finding them.
   */
  recordsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredCustodyRecord[]>>;

  /** @returns what changed, for those who want to know. */
  attest(attestation: NewAttestation): Promise<NewChange[]>;

  find(attestationId: string): Promise<StoredAttestation | undefined>;

  /**
   * @throws NotFoundError for an unknown attestation, ConflictError for one that
   * is decided already, NotAllowedError when the same person decides to confirm.
   */
  decide(
    attestationId: string,
    decision: AttestationDecision,
  ): Promise<{ attestation: StoredAttestation; changes: NewChange[] }>;

  /** Refs of all custodians of the catalog that stand in a record which may count. */
  custodianRefs(): Promise<string[]>;
}
