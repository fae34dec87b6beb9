import type { NotObservedReason } from 'backstage-plugin-aws-resale-common';
import type { PostureEvidence } from '../types';
import type { Silence } from './Decision';

/** The reason that tells most comes first: a stale answer has a cause. */
const TELLING_ORDER: readonly NotObservedReason[] = [
  'denied-by-scp',
  'access-denied',
  'throttled',
  'incomplete',
  'stale',
  'not-configured',
  'not-attested',
];

const SEEN: Readonly<Record<NotObservedReason, string>> = {
  'not-configured': 'No reader of it is switched on.',
  'access-denied': 'AWS refused the reading.',
  'denied-by-scp':
    'A service control policy refused the reading, which says nothing about it.',
  throttled: 'AWS asked to come back later.',
  stale: 'The last answer is older than its limit.',
  incomplete: 'The answer does not decide it.',
  'not-attested': 'Nobody has attested it.',
};

const EVIDENCE: Readonly<Record<NotObservedReason, string>> = {
  'not-configured': 'Not switched on',
  'access-denied': 'Refused',
  'denied-by-scp': 'Refused by a service control policy',
  throttled: 'Throttled',
  stale: 'Older than its limit',
  incomplete: 'Incomplete',
  'not-attested': 'Not attested',
};

/** Several silences as one. */
export function joinSilences(...silences: readonly Silence[]): Silence {
  return {
    stale: silences.flatMap(({ stale }) => stale),
    missing: silences.flatMap(({ missing }) => missing),
  };
}

/** Why nothing was observed, and what was refused. */
export function reasonOf(
  { stale, missing }: Silence,
  fallback: NotObservedReason,
): { reason: NotObservedReason; detail?: string; seen: string } {
  const reasons = new Set<NotObservedReason>(
    missing.map(reading => reading.missing),
  );
  if (stale.length > 0) {
    reasons.add('stale');
  }
  const reason = TELLING_ORDER.find(word => reasons.has(word)) ?? fallback;
  const detail = missing.find(
    reading => reading.missing === reason && reading.detail !== undefined,
  )?.detail;
  return {
    reason,
    detail,
    seen:
      reason === 'access-denied' && detail
        ? `AWS refused ${detail}.`
        : SEEN[reason],
  };
}

/** What did not answer, as evidence. */
export function evidenceOfSilence({
  stale,
  missing,
}: Silence): PostureEvidence[] {
  return [
    ...stale.map(
      ({ source, observedAt }): PostureEvidence => ({
        weight: 'STALE',
        source,
        observedAt,
        text: EVIDENCE.stale,
      }),
    ),
    ...missing.map(
      ({ missing: reason, source, since, detail }): PostureEvidence => ({
        weight: 'MISSING',
        ...(source && { source }),
        ...(since !== undefined && { observedAt: since }),
        text: detail ? `${EVIDENCE[reason]}: ${detail}` : EVIDENCE[reason],
      }),
    ),
  ];
}
