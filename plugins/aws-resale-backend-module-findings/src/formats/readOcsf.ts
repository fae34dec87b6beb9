import { fieldOf, numberAt, textAt, type Json } from './fields';
import type { ScannerFinding } from './types';

/** Classes of findings that may be about a control. */
const COMPLIANCE_FINDING = 2003;
const DETECTION_FINDING = 2004;

/** Statuses of a finding: suppressed and archived ones. */
const SUPPRESSED = 3;
const ARCHIVED = 5;
/** Activity of a finding that is no more. */
const CLOSE = 3;

/** As Prowler writes results. */
const STATUS_CODES: Readonly<Record<string, ScannerFinding['outcome']>> = {
  PASS: 'PASSED',
  FAIL: 'FAILED',
  MUTED: 'WARNING',
};
/** As the class of compliance findings numbers results. */
const COMPLIANCE_STATUS: Readonly<Record<number, ScannerFinding['outcome']>> = {
  1: 'PASSED',
  2: 'WARNING',
  3: 'FAILED',
};

/** Times before this, in 1973 as milliseconds, are seconds. */
const FIRST_MILLISECONDS = 100_000_000_000;
const HAS_ZONE = /(?:[zZ]|[+-]\d{2}:?\d{2})$/;

/** Whether something is a finding of the Open Cybersecurity Schema Framework. */
export function isOcsf(item: Json): boolean {
  const classUid = numberAt(item, 'class_uid');
  return classUid === undefined
    ? // Left out by some writers, and then told from what only such findings have.
      textAt(item, 'metadata', 'event_code') !== undefined &&
        fieldOf(item, 'finding_info') !== undefined
    : [COMPLIANCE_FINDING, DETECTION_FINDING].includes(classUid);
}

/**
 * Reads a detection or compliance finding of the Open Cybersecurity Schema
 * Framework, of Prowler or of Security Hub.
 *
 * @returns undefined for one that is about no control.
 * @see https://schema.ocsf.io/classes/detection_finding
 */
export function readOcsf(item: Json): ScannerFinding | undefined {
  const controls = controlsOf(item);
  if (!isOcsf(item) || controls.length === 0) {
    return undefined;
  }
  const isArchived =
    numberAt(item, 'status_id') === ARCHIVED ||
    numberAt(item, 'activity_id') === CLOSE;
  return {
    accountId: textAt(item, 'cloud', 'account', 'uid') ?? '',
    controls,
    outcome: outcomeOf(item),
    isSetAside: isArchived || isMuted(item),
    isArchived,
    resource: textAt(item, 'resources', 0, 'uid') ?? '',
    observedAt: timeOf(item),
  };
}

function controlsOf(item: Json): ScannerFinding['controls'] {
  const check = textAt(item, 'metadata', 'event_code');
  const control = textAt(item, 'compliance', 'control');
  return [
    ...(check ? [{ benchmark: 'prowler' as const, id: check }] : []),
    ...[control, check].flatMap(id =>
      id ? [{ benchmark: 'securityHub' as const, id }] : [],
    ),
  ];
}

function outcomeOf(item: Json): ScannerFinding['outcome'] {
  const code = textAt(item, 'status_code')?.toUpperCase() ?? '';
  if (Object.hasOwn(STATUS_CODES, code)) {
    return STATUS_CODES[code];
  }
  const status = numberAt(item, 'compliance', 'status_id') ?? 0;
  return Object.hasOwn(COMPLIANCE_STATUS, status)
    ? COMPLIANCE_STATUS[status]
    : 'NOT_AVAILABLE';
}

function isMuted(item: Json): boolean {
  return (
    numberAt(item, 'status_id') === SUPPRESSED ||
    ['SUPPRESSED', 'ARCHIVED'].includes(
      textAt(item, 'status')?.toUpperCase() ?? '',
    ) ||
    textAt(item, 'status_code')?.toUpperCase() === 'MUTED' ||
    fieldOf(item, 'unmapped', 'muted') === true
  );
}

/**
 * When it was seen. Numbers come first: Prowler writes its texts in the time of
 * the scanner's machine and does not say which that is. A text without a zone
 * counts as UTC.
 */
function timeOf(item: Json): string {
  const numbers = [
    numberAt(item, 'finding_info', 'modified_time'),
    numberAt(item, 'time'),
    // Prowler's --unix-timestamp writes numbers in place of texts.
    numberAt(item, 'time_dt'),
  ].flatMap(number => (number === undefined ? [] : [inMilliseconds(number)]));
  if (numbers.length > 0) {
    const newest = new Date(Math.max(...numbers));
    return Number.isNaN(newest.getTime()) ? '' : newest.toISOString();
  }
  const text =
    textAt(item, 'finding_info', 'modified_time_dt') ??
    textAt(item, 'time_dt') ??
    '';
  return text === '' || HAS_ZONE.test(text)
    ? text
    : `${text.replace(' ', 'T')}Z`;
}

/** The schema asks for milliseconds, and Prowler writes seconds. */
function inMilliseconds(time: number): number {
  return Math.abs(time) < FIRST_MILLISECONDS ? time * 1000 : time;
}
