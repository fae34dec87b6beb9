import type { Attention } from 'backstage-plugin-aws-resale-common';

/** Wrong custody first, then what blinds us, then what only wants a word. */
const ORDER: ReadonlyArray<Attention['kind']> = [
  'DRIFT',
  'REMOVAL_HELD',
  'STALE',
  'NOT_CONNECTED',
  'NO_ORGANIZATION',
  'UNDECLARED',
  'WAITING_FOR_APPROVAL',
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
