import type { SimulatedRole } from '../../model';
import type { Caller } from '../../server/Caller';

/**
 * Whether the trust policy of a role lets a caller in who brings this external
 * id. A principal may be an account id, the root ARN of an account, or the ARN
 * of the user or role itself.
 */
export function isTrusted(
  role: SimulatedRole,
  caller: Caller,
  externalId: string | undefined,
): boolean {
  const { accountId, partition } = caller;
  const principals = new Set([
    accountId,
    `arn:${partition}:iam::${accountId}:root`,
    caller.arn,
    ...roleBehind(caller.arn),
  ]);
  return (
    role.trustedPrincipals.some(principal => principals.has(principal)) &&
    (role.externalId === undefined || role.externalId === externalId)
  );
}

/** A session's ARN names the role in another form than trust policies do. */
function roleBehind(arn: string): string[] {
  const match = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
  return match ? [`arn:${match[1]}:iam::${match[2]}:role/${match[3]}`] : [];
}
