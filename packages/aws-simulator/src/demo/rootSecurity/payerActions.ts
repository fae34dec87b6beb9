import { rootSecurityActions } from '../../portfolio/rootSecurityActions';
import { planOf } from './planOf';
import type { OrganizationSecurityPlan } from './types';

/** What each way of reading takes besides reading the organization. */
const actions: Record<OrganizationSecurityPlan['reading'], readonly string[]> =
  {
    EVERYTHING: rootSecurityActions,
    NOT_LINKED_ROOTS: rootSecurityActions.filter(
      action => action !== 'sts:AssumeRoot',
    ),
    NOTHING: [],
  };

/** What the provider's role in a payer may do for reading root security. */
export function payerActions(payerAccountId: string): readonly string[] {
  return actions[planOf(payerAccountId).reading];
}
