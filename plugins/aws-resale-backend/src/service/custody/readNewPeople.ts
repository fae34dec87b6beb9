import type { MembershipStore } from '../../store/posture/MembershipStore';

/** Whoever waits for an answer does not wait for a slow catalog. */
const SWEEP_TIMEOUT_MS = 10_000;

/** Reads the people behind custodians, and whom pages name besides. */
export interface PeopleSweep {
  sweep(signal: AbortSignal): Promise<unknown>;
}

/** So that people have their names, and custodians their people, at once. */
export async function readNewPeople(
  refs: readonly string[],
  { memberships, sweep }: { memberships: MembershipStore; sweep: PeopleSweep },
): Promise<void> {
  const graph = await memberships.graph();
  const isNew = refs.some(
    ref => !graph?.membersOf.has(ref) && !graph?.people.has(ref),
  );
  if (isNew) {
    await sweep.sweep(AbortSignal.timeout(SWEEP_TIMEOUT_MS));
  }
}
