import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import type { NewChange } from '../judge/accountRecord';
import type { ReadingTime } from './AnnotatedEntityStore';
import { declaredColumns } from './customerRows';
import type { CustomerReading, CustomerReconciliation } from './CustomerStore';
import type { CustomerRow } from './tables';

/** What a reading of customers makes of the stored ones. */
export interface CustomerPlan {
  stored: ReadonlyMap<string, CustomerRow>;
  upserts: CustomerReading[];
  removals: CustomerRow[];
  result: CustomerReconciliation;
}

/** Of a reading that is not believed, or has nothing to say. */
export const NOTHING_CHANGED: CustomerReconciliation = {
  changedRefs: [],
  joinedOrLeftRefs: [],
  payerAccountIds: [],
  linkedAccountIds: [],
  held: 0,
  changes: [],
};

/**
 * Plans after a complete reading: what it lacks goes, under the brake, and what a
 * hint changed while it went on stays.
 *
 * @param rows - every stored customer.
 */
export function planComplete(
  rows: CustomerRow[],
  readings: readonly CustomerReading[],
  options: ReadingTime & { removalLimit: number },
): CustomerPlan {
  const startedAt = options.startedAt?.toISOString();
  const isNewer = (row: CustomerRow) =>
    startedAt !== undefined && row.changed_at > startedAt;
  const newer = new Set(rows.filter(isNewer).map(row => row.customer_ref));
  const read = new Set(readings.map(reading => reading.ref));
  const present = rows.filter(row => row.gone_at === null);
  const missing = present.filter(
    row => !read.has(row.customer_ref) && !newer.has(row.customer_ref),
  );
  const isHeld = missing.length > options.removalLimit * present.length;
  const plan = planSome({
    stored: new Map(rows.map(row => [row.customer_ref, row])),
    readings: readings.filter(reading => !newer.has(reading.ref)),
    removals: isHeld ? [] : missing,
    at: options.at.toISOString(),
  });
  // What the very first reading finds was there before anybody looked.
  const isFirstReading = rows.length === 0;
  return {
    ...plan,
    result: {
      ...plan.result,
      held: isHeld ? missing.length : 0,
      changes: isFirstReading ? [] : plan.result.changes,
    },
  };
}

/** Leaves out readings that change nothing, and tells what the others touch. */
export function planSome(options: {
  stored: ReadonlyMap<string, CustomerRow>;
  readings: readonly CustomerReading[];
  removals: CustomerRow[];
  at: string;
}): CustomerPlan {
  const { stored, removals, at } = options;
  const isPresent = (ref: string) => stored.get(ref)?.gone_at === null;
  const upserts = options.readings.filter(
    reading =>
      !isPresent(reading.ref) ||
      stored.get(reading.ref)?.content_hash !==
        declaredColumns(reading).content_hash,
  );
  const removedRefs = removals.map(row => row.customer_ref);
  const payerAccountIds = new Set<string>();
  const linkedAccountIds = new Set<string>();
  const touch = (facts: DeclaredFacts) => {
    facts.payerAccountIds.forEach(id => payerAccountIds.add(id));
    facts.linkedAccountIds.forEach(id => linkedAccountIds.add(id));
  };
  const changes: NewChange[] = [];
  for (const reading of upserts) {
    const row = stored.get(reading.ref);
    touch(reading.facts);
    if (row) {
      touch(JSON.parse(row.facts));
    }
    changes.push({
      at,
      kind: isPresent(reading.ref) ? 'CUSTOMER_CHANGED' : 'CUSTOMER_JOINED',
      customerRef: reading.ref,
    });
  }
  for (const row of removals) {
    touch(JSON.parse(row.facts));
    changes.push({ at, kind: 'CUSTOMER_LEFT', customerRef: row.customer_ref });
  }
  return {
    stored,
    upserts,
    removals,
    result: {
      changedRefs: [...upserts.map(({ ref }) => ref), ...removedRefs],
      joinedOrLeftRefs: [
        ...upserts.map(({ ref }) => ref).filter(ref => !isPresent(ref)),
        ...removedRefs,
      ],
      payerAccountIds: [...payerAccountIds],
      linkedAccountIds: [...linkedAccountIds],
      held: 0,
      changes,
    },
  };
}
