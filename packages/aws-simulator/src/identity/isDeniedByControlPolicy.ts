import type { SimulatedOrganizationalUnit } from '../model';
import type { Caller } from '../server/Caller';
import { deniesByStatement } from './deniesByStatement';

/**
 * Whether a service control policy that reaches the caller's account denies an
 * action. Payers are never bound by one, nor is anybody where the organization
 * lacks all features.
 *
 * @throws Error for a policy that the simulator does not understand
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 */
export function isDeniedByControlPolicy(
  caller: Caller,
  action: string,
  region: string,
): boolean {
  const { memberOf, organization, account } = caller;
  if (!memberOf || organization || !account || memberOf.featureSet !== 'ALL') {
    return false;
  }
  const policies = memberOf.serviceControlPolicies ?? [];
  if (policies.length === 0) {
    return false;
  }
  const reached = new Set([
    account.accountId,
    memberOf.rootId,
    ...unitsAbove(memberOf.organizationalUnits, account.parentId),
  ]);
  const request = { action, keys: keysOf(caller, region) };
  return policies
    .filter(({ targetIds }) => targetIds.some(id => reached.has(id)))
    .some(({ content }) =>
      [JSON.parse(content).Statement]
        .flat()
        .some(statement => deniesByStatement(statement, request)),
    );
}

/** Condition keys of a request that the simulator knows, in small letters. */
function keysOf(
  caller: Caller,
  region: string,
): Record<string, string | undefined> {
  const { accountId, arn, partition } = caller;
  return {
    'aws:principalarn':
      caller.kind === 'session'
        ? `arn:${partition}:iam::${accountId}:role/${caller.roleName}`
        : arn,
    'aws:principalaccount': accountId,
    'aws:assumedroot': caller.kind === 'root' ? 'true' : undefined,
    'aws:requestedregion': region,
  };
}

/** Ids of the organizational units above, up to the root. */
function unitsAbove(
  units: readonly SimulatedOrganizationalUnit[],
  parentId: string,
): string[] {
  const unit = units.find(one => one.ouId === parentId);
  return unit ? [unit.ouId, ...unitsAbove(units, unit.parentId)] : [];
}
