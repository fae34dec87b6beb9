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
  /** Those that would go, and that the brake keeps. */
  kept: CustomerRow[];
  /** Refs of those that the brake kept before, and that are there again. */
  foundRefs: string[];
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
    missing,
    isHeld,
    at: options.at.toISOString(),
  });
  // What the very first reading finds was there before anybody looked.
  const isFirstReading = rows.length === 0;
  return {
    ...plan,
    result: {
      ...plan.result,
      changes: isFirstReading ? [] : plan.result.changes,
    },
  };
}

/**
 * Leaves out readings that change nothing, and tells what the others touch.
 *
 * @param options.missing - what is not there any more.
 * @param options.isHeld - whether the brake keeps it.
 */
export function planSome(options: {
  stored: ReadonlyMap<string, CustomerRow>;
  readings: readonly CustomerReading[];
  missing: CustomerRow[];
  isHeld: boolean;
  at: string;
}): CustomerPlan {
  const { stored, missing, isHeld, at } = options;
  const removals = isHeld ? [] : missing;
  const kept = isHeld ? missing : [];
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
    kept,
    foundRefs: options.readings.flatMap(({ ref }) =>
      stored.get(ref)?.last_read_at ? ref : [],
    ),
    result: {
      changedRefs: [...upserts.map(({ ref }) => ref), ...removedRefs],
      joinedOrLeftRefs: [
        ...upserts.map(({ ref }) => ref).filter(ref => !isPresent(ref)),
        ...removedRefs,
      ],
      payerAccountIds: [...payerAccountIds],
      linkedAccountIds: [...linkedAccountIds],
      held: kept.length,
      changes,
    },
  };
}
