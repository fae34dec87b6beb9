import { describeExposure } from './describeExposure';
import { linkOf } from './linkOf';
import { countOf } from './words';
import { windowOf } from './toldTogether';
import type { DueNotification, ExposureChange, ToldCustomer } from './types';

type Direction = 'exposure-opened' | 'exposure-closed';

/**
 * Accounts that came to fit the incident pattern, and that fit it no more: one
 * notification for each customer, direction and piece of time. What opened and
 * closed within one is not told, and neither is what somebody accepts; where the
 * acceptance ends, exposure is open again.
 */
export function exposureNotifications(
  changes: readonly ExposureChange[],
  customers: ReadonlyMap<string, ToldCustomer>,
): DueNotification[] {
  const groups = new Map<string, ExposureChange[]>();
  for (const change of inOrder(changes)) {
    if (change.customerRef !== undefined) {
      const window = windowOf(new Date(change.at)).toISOString();
      const key = `${window}\n${change.customerRef}`;
      groups.set(key, [...(groups.get(key) ?? []), change]);
    }
  }
  return [...groups.values()].flatMap(group => {
    const customer = customers.get(group[0].customerRef!);
    if (!customer || customer.recipients.length === 0) {
      return [];
    }
    const told = withoutDetours(group).filter(change => !change.isAccepted);
    return (['exposure-opened', 'exposure-closed'] as const).flatMap(rule => {
      const ofRule = told.filter(change => directionOf(change) === rule);
      return ofRule.length > 0 ? [notify(rule, ofRule, customer)] : [];
    });
  });
}

/**
 * Something that is not observed any more may be exposed as before, so that
 * nothing is closed by it.
 */
function directionOf({ from, to }: ExposureChange): Direction | undefined {
  if (from !== 'EXPOSED' && to === 'EXPOSED') {
    return 'exposure-opened';
  }
  return from === 'EXPOSED' && to !== 'EXPOSED' && to !== 'NOT_OBSERVED'
    ? 'exposure-closed'
    : undefined;
}

/** One change for each account, from its first state to its last. */
function withoutDetours(changes: readonly ExposureChange[]): ExposureChange[] {
  const byAccount = new Map<string, ExposureChange>();
  for (const change of changes) {
    const before = byAccount.get(change.accountId);
    byAccount.set(change.accountId, {
      ...change,
      from: before ? before.from : change.from,
    });
  }
  return [...byAccount.values()];
}

function notify(
  rule: Direction,
  changes: readonly ExposureChange[],
  customer: ToldCustomer,
): DueNotification {
  const ids = changes.map(({ id }) => id);
  const last = Math.max(...ids);
  const accounts = countOf(changes.length, 'account');
  const isOpened = rule === 'exposure-opened';
  const state = isOpened
    ? 'exposed'
    : `${changes.length === 1 ? 'is' : 'are'} no longer exposed`;
  return {
    rule,
    customer,
    at: changes[changes.length - 1].at,
    keys: [`${customer.ref}#${last}`],
    changes: { first: Math.min(...ids), last },
    recipients: customer.recipients,
    payload: {
      title: `${customer.title}: ${accounts} ${
        isOpened ? `became ${state}` : state
      }`,
      description: describeExposure(rule, changes, customer),
      link: linkOf(
        customer.ref,
        changes.map(({ accountId }) => accountId),
      ),
      severity: isOpened ? 'high' : 'normal',
      topic: rule,
      scope: `aws-resale:${rule}:${customer.ref}`,
    },
  };
}

function inOrder(changes: readonly ExposureChange[]): ExposureChange[] {
  return [...changes].sort((one, other) => one.id - other.id);
}
