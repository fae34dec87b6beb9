import type {
  AccountPosture,
  CheckId,
} from 'backstage-plugin-aws-resale-common';

/** What an account is called exposed or protected by. */
const DECIDING: readonly CheckId[] = ['exposure', 'root-mfa', 'root-four-eyes'];

/**
 * How old a posture is: of the newest reading, unless what decides about
 * exposure is older than its limit. Then its own age tells more.
 */
export function postureAge({ checks, asOf }: AccountPosture): {
  asOf?: string;
  stale: boolean;
} {
  const stale = checks.filter(
    ({ checkId, reason }) => reason === 'stale' && DECIDING.includes(checkId),
  );
  const [oldest] = stale.flatMap(({ observedAt }) => observedAt ?? []).sort();
  return { asOf: oldest ?? asOf, stale: stale.length > 0 };
}
