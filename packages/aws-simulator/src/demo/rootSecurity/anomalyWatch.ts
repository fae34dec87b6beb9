import type { SimulatedOrganizationSecurity } from '../../rootSecurityModel';
import { derivedText } from '../derivedId';
import { PROVIDER_DOMAIN } from '../provider';
import type { OrganizationPlan } from '../types';
import type { OrganizationSecurityPlan } from './types';

type Watch = Pick<
  SimulatedOrganizationSecurity,
  'anomalyMonitors' | 'anomalySubscriptions'
>;

const COST_DESK = {
  type: 'EMAIL',
  address: `costs@${PROVIDER_DOMAIN}`,
} as const;

/**
 * The watch over a payer's spend, and who learns of what it finds. A customer
 * is reached where the root e-mail of its first linked account is.
 */
export function anomalyWatch(
  who: OrganizationSecurityPlan['anomalies'],
  { payerAccountId, accounts }: OrganizationPlan,
  createdAt: Date,
): Watch {
  if (who === 'NOT_WATCHED') {
    return { anomalyMonitors: [], anomalySubscriptions: [] };
  }
  const monitorId = idOf(`${payerAccountId}/monitor`);
  const subscription = (name: string, address: string) => ({
    subscriptionId: idOf(`${payerAccountId}/${name}`),
    name,
    monitorIds: [monitorId],
    frequency: 'DAILY' as const,
    threshold: 100,
    subscribers: [{ ...COST_DESK, address }],
  });
  return {
    anomalyMonitors: [
      {
        monitorId,
        name: 'Services',
        createdAt,
        watches: { type: 'DIMENSIONAL', dimension: 'SERVICE' },
      },
    ],
    anomalySubscriptions: [
      ...(who === 'NOBODY'
        ? []
        : [subscription('Cost desk', COST_DESK.address)]),
      ...(who === 'DESK_AND_CUSTOMER'
        ? [subscription('Customer', `cloud@${accounts[1].domain}`)]
        : []),
    ],
  };
}

/** In the form of a UUID. */
function idOf(seed: string): string {
  return derivedText(seed, 32)
    .replace(/[g-z]/g, letter => (letter.charCodeAt(0) % 16).toString(16))
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
