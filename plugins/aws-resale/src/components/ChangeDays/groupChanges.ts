import { DateTime } from 'luxon';
import type { Change, ChangeKind } from 'backstage-plugin-aws-resale-common';

/**
 * What a line tells. The week knows of posture only what opened or closed
 * exposure, or took it out of sight, which is neither.
 */
export type ChangeLineKind =
  | Exclude<ChangeKind, 'POSTURE'>
  | 'EXPOSURE_OPENED'
  | 'EXPOSURE_CLOSED'
  | 'EXPOSURE_UNSEEN';

/** Changes of one kind to one subject on one day, told as one. */
export interface ChangeLine {
  kind: ChangeLineKind;
  count: number;
  /** The newest of them. */
  latest: Change;
}

/** One day's changes, newest first. */
export interface ChangeDay {
  /** ISO date in local time. */
  day: string;
  lines: ChangeLine[];
}

/** Kinds whose values are told, so that only equal ones are told together. */
const TOLD_VALUES: ReadonlySet<ChangeLineKind> = new Set([
  'ACCOUNT_MOVED_ORGANIZATION',
  'ACCOUNT_MOVED_OU',
  'ACCOUNT_RENAMED',
  'ACCOUNT_STATE',
  'ROOT_EMAIL_DOMAIN',
  'CUSTOMER',
  'ACCOUNT_MODEL',
  'MODEL_VERDICT',
  'REMOVAL_HELD',
  'REMOVAL_RELEASED',
]);

function subjectOf(change: Change): string {
  // A change of customer is told by its organization; its customer is a value.
  const customer = change.kind === 'CUSTOMER' ? undefined : change.customer;
  return customer?.ref ?? change.payerAccountId ?? change.accountId ?? '';
}

function kindOf({ kind, to }: Change): ChangeLineKind {
  if (kind !== 'POSTURE') {
    return kind;
  }
  if (to === 'EXPOSED') {
    return 'EXPOSURE_OPENED';
  }
  return to === 'NOT_OBSERVED' ? 'EXPOSURE_UNSEEN' : 'EXPOSURE_CLOSED';
}

function keyOf(kind: ChangeLineKind, change: Change): string {
  const values = TOLD_VALUES.has(kind)
    ? [change.from, change.to, change.actor]
    : [change.actor];
  return JSON.stringify([kind, subjectOf(change), ...values]);
}

/**
 * Tells changes by day, those that say the same together, so that forty joined
 * accounts are one line.
 *
 * @param changes - newest first
 */
export function groupChanges(changes: readonly Change[]): ChangeDay[] {
  const days = new Map<string, Map<string, ChangeLine>>();
  for (const change of changes) {
    const day = DateTime.fromISO(change.at).toISODate() ?? change.at;
    const lines = days.get(day) ?? new Map<string, ChangeLine>();
    days.set(day, lines);
    const kind = kindOf(change);
    const key = keyOf(kind, change);
    const line = lines.get(key);
    if (line) {
      line.count += 1;
    } else {
      lines.set(key, { kind, count: 1, latest: change });
    }
  }
  return [...days].map(([day, lines]) => ({
    day,
    lines: [...lines.values()],
  }));
}
