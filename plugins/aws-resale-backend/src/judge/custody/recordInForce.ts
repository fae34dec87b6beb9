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
  const newestFirst = records
    .filter(record => record.facet === facet)
    .sort(byNewest);
  const record = newestFirst.find(isConfirmed);
  const newest = newestFirst.at(0);
  return {
    record,
    pending: newest && !isConfirmed(newest) ? newest : undefined,
  };
}

/** Records of one moment are put in an order of their own, whatever it is. */
function byNewest(one: CustodyRecord, other: CustodyRecord): number {
  return (
    timeOf(other) - timeOf(one) ||
    (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)
  );
}

/** A time that cannot be read is older than every other. */
function timeOf({ attestedAt }: CustodyRecord): number {
  const time = Date.parse(attestedAt);
  return Number.isNaN(time) ? 0 : time;
}
