import { rootSecurityActions } from '../../portfolio/rootSecurityActions';
import { planOf } from './planOf';
import type { OrganizationSecurityPlan } from './types';

/** Actions for facts that the portal has elsewhere or does not ask for. */
const UNUSED = [
  'account:GetContactInformation',
  'organizations:ListDelegatedAdministrators',
  'organizations:ListDelegatedServicesForAccount',
  // Findings are where Security Hub is administered.
  'securityhub:DescribeHub',
  'securityhub:GetFindings',
];
const EVERYTHING = rootSecurityActions.filter(
  action => !UNUSED.includes(action),
);

/** What each way of reading takes besides reading the organization. */
const actions: Record<OrganizationSecurityPlan['reading'], readonly string[]> =
  {
    EVERYTHING,
    NOT_LINKED_ROOTS: EVERYTHING.filter(action => action !== 'sts:AssumeRoot'),
    NOTHING: [],
  };

/** What the provider's role in a payer may do for reading root security. */
export function payerActions(payerAccountId: string): readonly string[] {
  return actions[planOf(payerAccountId).reading];
}
