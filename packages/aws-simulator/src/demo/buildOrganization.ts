import type { SimulatedOrganization, SimulatedRole } from '../model';
import { buildAccount } from './buildAccount';
import { derivedNumber } from './derivedId';
import type { AccountPlan, OrganizationPlan } from './types';
import { unitId } from './unitId';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes the organization that AWS holds from the plan of a story.
 *
 * @param startsAt - when the demo begins; every account joined before.
 */
export function buildOrganization(
  plan: OrganizationPlan,
  role: SimulatedRole,
  startsAt: Date,
): SimulatedOrganization {
  return {
    payerAccountId: plan.payerAccountId,
    partition: plan.partition,
    ...(plan.organizationId && { organizationId: plan.organizationId }),
    rootId: plan.rootId,
    featureSet: plan.featureSet,
    organizationalUnits: plan.units.map(({ path, tags }) => {
      const names = path.split('/');
      return {
        ouId: unitId(plan, path),
        name: names[names.length - 1],
        parentId: unitId(plan, names.slice(0, -1).join('/')),
        tags: { ...tags },
      };
    }),
    accounts: plan.organizationId
      ? plan.accounts.map(account =>
          buildAccount(plan, account, joinedAt(plan, account, startsAt)),
        )
      : [],
    ...(plan.role === 'GRANTED' && { role }),
  };
}

/** The payer founded its organization, so it joined before all others. */
function joinedAt(
  plan: OrganizationPlan,
  account: AccountPlan,
  startsAt: Date,
): Date {
  const minutes = derivedNumber(`${account.accountId}/joined`, 1440);
  const days =
    account.accountId === plan.payerAccountId
      ? 1600
      : 15 + derivedNumber(account.accountId, 1500);
  return new Date(startsAt.getTime() - days * DAY - minutes * 60_000);
}
