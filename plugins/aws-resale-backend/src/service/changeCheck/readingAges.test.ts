import { defaultConfig } from '../../config/defaultConfig';
import type { SeenFact } from '../../store/queries/seenFacts';
import { readingAges } from './readingAges';

const NOW = new Date('2026-11-24T12:00:00.000Z');
const HOUR_MS = 60 * 60_000;
const hoursAgo = (hours: number) =>
  new Date(NOW.getTime() - hours * HOUR_MS).toISOString();
const { freshFor } = defaultConfig().posture;
const FACT = {
  kind: 'CREDENTIALS' as const,
  what: 'reading of the root credentials',
};

// Counts for 48 hours, the report for 24.
const ofRole = (hours: number): SeenFact => ({
  reader: 'linked-role',
  seenAt: hoursAgo(hours),
});
const ofReport = (hours: number): SeenFact => ({
  reader: 'credential-report',
  seenAt: hoursAgo(hours),
});

function agesOf(seen: SeenFact[], isOn = true) {
  return readingAges(seen, { freshFor, isOn: () => isOn, now: NOW }, FACT).map(
    ({ observedAt, countsUntil }) => [observedAt, countsUntil],
  );
}

describe('readingAges', () => {
  it('takes every fresh reading, and no stale one beside it', () => {
    expect(agesOf([ofRole(48), ofReport(1)])).toEqual([
      [hoursAgo(48), hoursAgo(0)],
      [hoursAgo(1), hoursAgo(-23)],
    ]);
    expect(agesOf([ofRole(47), ofReport(25)])).toEqual([
      [hoursAgo(47), hoursAgo(-1)],
    ]);
  });

  it('is as old as the reading that counted longest where none is fresh', () => {
    expect(agesOf([ofRole(60), ofReport(40)])).toEqual([
      [hoursAgo(60), hoursAgo(12)],
    ]);
    expect(agesOf([ofReport(40), ofRole(60)])).toEqual([
      [hoursAgo(60), hoursAgo(12)],
    ]);
  });

  it('takes of a reader that is off what counts without it', () => {
    expect(agesOf([ofRole(47)], false)).toHaveLength(1);
    expect(agesOf([ofRole(49)], false)).toEqual([]);
    expect(agesOf([])).toEqual([]);
  });
});
