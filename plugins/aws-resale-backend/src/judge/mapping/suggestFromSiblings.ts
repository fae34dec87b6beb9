import type { CustomerClues } from './CustomerClues';
import type { SignalReading, UnmappedAccount } from './suggestTypes';

/** Share of the mapped siblings from which on they speak for their customer. */
const CLEAR_SHARE = 0.75;
/** From so many on, siblings that are all of one customer speak against others. */
const ENOUGH_AGAINST = 2;

/**
 * What the mapped accounts of the same organizational unit say; directly below
 * the root, and where the unit has none, those of the organization.
 */
export function suggestFromSiblings(
  account: UnmappedAccount,
  clues: CustomerClues,
): SignalReading {
  const { unit, organization } = account.siblings;
  // The root is no unit that somebody chose for a customer.
  const isNear = unit.size > 0 && account.ouPath !== '/';
  const counts = isNear ? unit : organization;
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const place = isNear ? `in ${account.ouPath}` : 'in this organization';
  const speaksFor = new Map<string, string>();
  for (const [ref, count] of counts) {
    if (clues.has(ref) && count >= total * CLEAR_SHARE) {
      speaksFor.set(ref, `${shareOf(count, total, place)} to this customer`);
    }
  }
  const [rival] = speaksFor.keys();
  const isUnanimous = isNear && counts.size === 1 && total >= ENOUGH_AGAINST;
  return {
    kind: 'SIBLINGS',
    speaksFor,
    otherwise(customerRef) {
      if (total === 0) {
        return {
          speaks: 'NOTHING',
          text: 'no account in this organization has a customer yet',
        };
      }
      if (rival && isUnanimous) {
        return {
          speaks: 'AGAINST',
          text: `${shareOf(total, total, place)} to ${clues.titleOf(rival)}`,
        };
      }
      const count = counts.get(customerRef) ?? 0;
      return {
        speaks: 'NOTHING',
        text:
          count > 0
            ? `only ${count} of ${total} mapped accounts ${place} belong to this customer`
            : `no mapped account ${place} belongs to this customer`,
      };
    },
  };
}

function shareOf(count: number, total: number, place: string): string {
  if (total === 1) {
    return `the only mapped account ${place} belongs`;
  }
  return count === total
    ? `all ${total} mapped accounts ${place} belong`
    : `${count} of ${total} mapped accounts ${place} belong`;
}
