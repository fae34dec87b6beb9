import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';
import type { CustodyRecord } from './types';

/** Whether a second person confirmed a record; never the one who attested it. */
export function isConfirmed(record: CustodyRecord): boolean {
  return (
    record.confirmedBy !== undefined &&
    record.confirmedBy.toLowerCase() !== record.attestedBy.toLowerCase()
  );
}

/**
 * The record of a facet that counts, and a newer one that waits for the second
 * person. An unconfirmed record takes nothing from the one before it.
 */
export function recordInForce(
  records: readonly CustodyRecord[],
  facet: CustodyFacet,
): { record?: CustodyRecord; pending?: CustodyRecord } {
  let record: CustodyRecord | undefined;
  let newest: CustodyRecord | undefined;
  for (const each of records) {
    if (each.facet === facet) {
      newest = newerOf(newest, each);
      record = isConfirmed(each) ? newerOf(record, each) : record;
    }
  }
  return {
    record,
    pending: newest && !isConfirmed(newest) ? newest : undefined,
  };
}

/** Records of one moment are put in an order of their own, whatever it is. */
function newerOf(
  one: CustodyRecord | undefined,
  other: CustodyRecord,
): CustodyRecord {
  if (!one) {
    return other;
  }
  const later =
    timeOf(one) - timeOf(other) ||
    (JSON.stringify(one) < JSON.stringify(other) ? 1 : -1);
  return later > 0 ? one : other;
}

/** A time that cannot be read is older than every other. */
function timeOf({ attestedAt }: CustodyRecord): number {
  const time = Date.parse(attestedAt);
  return Number.isNaN(time) ? 0 : time;
}
