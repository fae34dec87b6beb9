import type {
  CustodyFacet,
  CustodyStatus,
  FourEyesVerdict,
  Holder,
} from 'backstage-plugin-aws-resale-common';

/**
 * Who keeps a facet. `CATALOG`: a user or group, which expands to people.
 * `EXTERNAL`: a named party whose people nobody can look up. `NONE`: attested
 * that there is nothing to keep, like a backup device that does not exist.
 */
export type Custodian =
  | { type: 'CATALOG'; ref: string }
  | { type: 'EXTERNAL'; name: string }
  | { type: 'NONE' };

/** Where something is kept: a reference, never a secret. */
export interface KeptIn {
  /** Vault, safe or device. Two facets in one place are within one reach. */
  place: string;
  /** Entry or envelope in it. */
  entry?: string;
}

/** What one person recorded about one facet of a root user. */
export interface CustodyRecord {
  facet: CustodyFacet;
  custodian: Custodian;
  /** Whose custodian it is, as attested. */
  party: Exclude<Holder, 'UNKNOWN'>;
  keptIn?: KeptIn;
  /** ISO date since when it is kept so. */
  since: string;
  attestedBy: string;
  /** ISO 8601. */
  attestedAt: string;
  /** A second person; a record confirmed by the one who attested it is not confirmed. */
  confirmedBy?: string;
  /** ISO date of the last day on which the record counts. */
  nextReview: string;
}

/** What a person says of one facet, before it is attested. */
export type NewCustodyRecord = Omit<
  CustodyRecord,
  'attestedBy' | 'attestedAt' | 'confirmedBy'
>;

/** Groups and people of the catalog, as they were last read. */
export interface MembershipGraph {
  /** Users and groups that are direct members, by group; refs in lower case. */
  membersOf: ReadonlyMap<string, readonly string[]>;
  /** Users that the catalog has; refs in lower case. */
  people: ReadonlySet<string>;
  /** ISO 8601. */
  observedAt: string;
}

/** How long records and memberships count. */
export interface CustodyLimits {
  /** Days after the review day in which an expired record is not yet overdue. */
  graceDays: number;
  /** Milliseconds after which memberships are too old to prove anything. */
  membershipsFreshFor: number;
}

/** Everything that custody of one root user is judged by. */
export interface CustodyInput {
  /** In any order; older records of a facet are history. */
  records: readonly CustodyRecord[];
  /** Undefined while the catalog has not been read. */
  memberships: MembershipGraph | undefined;
  /** Who holds the root e-mail by its domain. */
  emailHolder: Holder;
  /** Who should hold the root user; undefined where nobody can tell. */
  expectedHolder?: Holder | 'ANY';
  /** Whether the root credentials were all seen absent. */
  isRemoved: boolean;
  limits: CustodyLimits;
  now: Date;
}

/** One facet of a root user, judged. */
export interface FacetCustody {
  facet: CustodyFacet;
  status: CustodyStatus;
  /** The record that counts; the unconfirmed one where none is confirmed. */
  record?: CustodyRecord;
  /** A newer record that waits for the second person. */
  pending?: CustodyRecord;
  /** By the record, else by the domain of the e-mail. */
  holder: Holder;
  /** Who it is attested or observed to be with, where the terms say another. */
  wrongParty?: Holder;
}

/** Why one half of a root user proves nothing. */
export interface HalfProblem {
  facet: CustodyFacet;
  problem:
    | 'NOT_ATTESTED'
    | 'UNCONFIRMED'
    | 'EXPIRED'
    | 'NOBODY'
    | 'EXTERNAL'
    | 'NOT_IN_CATALOG'
    | 'MEMBERSHIPS_UNREAD'
    | 'MEMBERSHIPS_STALE';
  /** Group, user or party it is about. */
  name?: string;
}

/** Somebody who reaches both halves. */
export interface SharedPerson {
  ref: string;
  /** From the custodian down to the person, both included. */
  passwordPath: readonly string[];
  mfaPath: readonly string[];
  /** The device on the MFA side. */
  mfaFacet: 'MFA' | 'BACKUP_MFA';
}

/** Whether anybody can reach both root password and root MFA. */
export interface FourEyes {
  verdict: FourEyesVerdict;
  /** By ref; empty unless somebody reaches both. */
  shared: readonly SharedPerson[];
  /** Where both halves are kept, as written with the password. */
  sharedPlace?: string;
  /** Why it is not proven; may be set beside `BROKEN` too. */
  problems: readonly HalfProblem[];
  /** How many people stand behind each half, as far as they are known. */
  passwordPeople: number;
  mfaPeople: number;
}

/** Custody of one root user, judged. */
export interface CustodyJudgement {
  facets: Readonly<Record<CustodyFacet, FacetCustody>>;
  fourEyes: FourEyes;
  /**
   * Who holds the root user: attested password and MFA agree, else the e-mail.
   * `UNKNOWN` where they contradict each other.
   */
  holder: Holder;
}
