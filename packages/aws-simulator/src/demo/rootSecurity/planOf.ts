import { customersPayers } from './customersPayers';
import { providersPayers } from './providersPayers';
import type { OrganizationSecurityPlan } from './types';
import { usualPlan } from './usualPlan';

/** Root security of a payer's organization. */
export function planOf(payerAccountId: string): OrganizationSecurityPlan {
  return (
    providersPayers[payerAccountId] ??
    customersPayers[payerAccountId] ??
    usualPlan
  );
}
