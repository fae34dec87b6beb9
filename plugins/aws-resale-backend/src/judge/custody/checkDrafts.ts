import type { CustodyDraft } from 'backstage-plugin-aws-resale-common';
import { FACET_WORDS } from '../posture/checks/facetWords';
import { earliestReview, isDay, latestReview, latestToday } from './reviewDays';
import { secretLike } from './secretLike';
import type { Custodian, KeptIn, NewCustodyRecord } from './types';

/** A ref in full, in lower case. */
const PERSON_REF = /^(?:user|group):[a-z0-9_.-]+\/[a-z0-9_.-]+$/u;

/** Facets that need not exist. */
const MAY_BE_NONE: ReadonlySet<CustodyDraft['facet']> = new Set([
  'BACKUP_MFA',
  'PHONE',
]);

/**
 * Checks what a person says of custody.
 *
 * @returns the records, and what is wrong, in sentences that name facet and
 * remedy and never what was written.
 */
export function checkDrafts(
  drafts: readonly CustodyDraft[],
  now: Date,
): { records: NewCustodyRecord[]; problems: string[] } {
  const problems: string[] = [];
  const records = drafts.flatMap((draft, index) => {
    const report = (problem: string) =>
      problems.push(`${startOf(draft)} ${problem}.`);
    if (drafts.findIndex(({ facet }) => facet === draft.facet) !== index) {
      report('is there twice; send one record for each facet');
      return [];
    }
    return toRecord(draft, now, report) ?? [];
  });
  return { records, problems };
}

function startOf({ facet }: CustodyDraft): string {
  const words = FACET_WORDS[facet];
  return words[0].toUpperCase() + words.slice(1);
}

function toRecord(
  draft: CustodyDraft,
  now: Date,
  report: (problem: string) => void,
): NewCustodyRecord | undefined {
  const custodian = readCustodian(draft, report);
  const keptIn = readKeptIn(draft, report);
  const { facet, party, since, nextReview } = draft;
  if (!isDay(since) || since > latestToday(now)) {
    report(
      'is kept so since a day that has not come; name today or a day before',
    );
  }
  if (
    !isDay(nextReview) ||
    nextReview < earliestReview(now) ||
    nextReview > latestReview(now)
  ) {
    report(
      `has its next review outside of what is allowed; name a day from ${earliestReview(
        now,
      )} to ${latestReview(now)}`,
    );
  }
  return custodian && { facet, custodian, party, keptIn, since, nextReview };
}

function readCustodian(
  { facet, custodian }: CustodyDraft,
  report: (problem: string) => void,
): Custodian | undefined {
  const ref = custodian.ref?.trim().toLowerCase();
  const name = tidy(custodian.name);
  switch (custodian.type) {
    case 'CATALOG':
      if (!ref || !PERSON_REF.test(ref)) {
        report(
          'names no user or group; write a ref in full, like group:default/platform',
        );
        return undefined;
      }
      return { type: 'CATALOG', ref };
    case 'EXTERNAL':
      if (!name) {
        report('has an external custodian without a name; name the party');
        return undefined;
      }
      refuseSensitive(
        name,
        'a name that holds',
        'name the party alone',
        report,
      );
      return { type: 'EXTERNAL', name };
    default:
      if (!MAY_BE_NONE.has(facet)) {
        report('always exists; name who keeps it');
        return undefined;
      }
      return { type: 'NONE' };
  }
}

function readKeptIn(
  draft: CustodyDraft,
  report: (problem: string) => void,
): KeptIn | undefined {
  const place = tidy(draft.place);
  const entry = tidy(draft.entry);
  for (const text of [place, entry]) {
    if (text) {
      refuseSensitive(
        text,
        'a place that holds',
        'write where it is kept and nothing of it, like the name of the vault and the title of the entry',
        report,
      );
    }
  }
  if (draft.custodian.type === 'NONE' && (place || entry)) {
    report('does not exist and is kept somewhere; leave the place out');
  } else if (entry && !place) {
    report('has an entry without the place that it is in; name the place too');
  }
  return place ? { place, ...(entry && { entry }) } : undefined;
}

function refuseSensitive(
  text: string,
  what: string,
  remedy: string,
  report: (problem: string) => void,
): void {
  const sensitive = secretLike(text);
  if (sensitive) {
    report(`has ${what} ${sensitive}; ${remedy}`);
  }
}

function tidy(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim() || undefined;
}
