import type { MembershipGraph } from '../../judge/custody/types';

/** Groups and people as they were read at one time. */
export interface MembershipReading {
  graph: MembershipGraph;
  /** What people call them, by ref in lower case. */
  titles: ReadonlyMap<string, string>;
}

/** The people behind custodians, and whom pages name besides, as the catalog last had them. */
export interface MembershipStore {
  /**
   * Refs of those who attested or decided, of owners of accepted risks, and of
   * whoever is named in approvals: they are shown by name, and prove nothing.
   */
  namedRefs(): Promise<string[]>;

  /** Undefined while they were never read. */
  graph(): Promise<MembershipGraph | undefined>;

  /**
   * Keeps a complete reading, unless a newer one is kept already. Accounts become
   * due whose custodians reach other people now, and all with custody when the
   * reading before had gone stale.
   */
  keep(reading: MembershipReading, staleBefore: Date): Promise<void>;

  /** Makes all accounts with custody due, since memberships prove nothing any more. */
  expire(): Promise<void>;

  /** Names to show, by ref in lower case; those that were never read have none. */
  titles(refs: readonly string[]): Promise<Map<string, string>>;
}
