import type { Attention } from 'backstage-plugin-aws-resale-common';

/** What can be abused today first, then wrong custody, what blinds us, and what only wants a word. */
const ORDER: ReadonlyArray<Attention['kind']> = [
  'EXPOSED',
  'DRIFT',
  'REMOVAL_HELD',
  'STALE',
  'CUSTODY_DUE',
  'NOT_CONNECTED',
  'NO_ORGANIZATION',
  'UNDECLARED',
  'WAITING_FOR_APPROVAL',
  'ATTESTATION_WAITING',
  'ANNOTATION_PROBLEM',
  'ACCESS_WITHDRAWN',
  'IN_TRANSFER',
];

/** Sorts by kind, then by accounts touched, then by age, oldest first. */
export function rankAttention(items: readonly Attention[]): Attention[] {
  return [...items].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      b.accounts - a.accounts ||
      (a.since ?? '9999').localeCompare(b.since ?? '9999') ||
      a.subject.localeCompare(b.subject),
  );
}
