import { dateOfMoment } from '../moments';
import { attestationPlans } from './attestationPlans';
import type {
  AttestationPlan,
  DemoAttestation,
  DemoCustodyRecord,
  RecordPlan,
} from './types';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Who keeps which root user of the demo, as its people attested it up to the
 * present; in order of time.
 */
export function demoAttestations(now: Date): DemoAttestation[] {
  return attestationPlans
    .map(plan => toAttestation(plan, now))
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

function toAttestation(
  { accountIds, records, attestedBy, when, confirmed }: AttestationPlan,
  now: Date,
): DemoAttestation {
  return {
    accountIds,
    records: records.map(record => toRecord(record, now)),
    attestedBy,
    at: dateOfMoment(when, now),
    ...(confirmed && {
      confirmed: { by: confirmed.by, at: dateOfMoment(confirmed.when, now) },
    }),
  };
}

function toRecord(
  { forDays, reviewInDays, ...record }: RecordPlan,
  now: Date,
): DemoCustodyRecord {
  return {
    ...record,
    since: dayAfter(now, -forDays),
    nextReview: dayAfter(now, reviewInDays),
  };
}

function dayAfter(now: Date, days: number): string {
  return new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
}
