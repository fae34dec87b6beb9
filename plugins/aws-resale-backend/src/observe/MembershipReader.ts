import type { MembershipReading } from '../store/posture/MembershipStore';

/** Finds the people behind users and groups. */
export interface MembershipReader {
  /**
   * Reads everybody behind some users and groups, through nested groups of any
   * depth. The reading is complete; whatever keeps it from that is thrown.
   *
   * @param refs - in lower case.
   * @param at - the age of the reading: nothing in it is older.
   */
  read(
    refs: readonly string[],
    at: Date,
    signal: AbortSignal,
  ): Promise<MembershipReading>;
}
