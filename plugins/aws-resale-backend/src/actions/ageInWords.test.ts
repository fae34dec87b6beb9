import { ageInWords } from './ageInWords';

const NOW = '2026-11-24T12:00:00.000Z';

describe('ageInWords', () => {
  it.each([
    ['2026-11-24T12:00:00.000Z', 'less than a minute'],
    ['2026-11-24T11:59:00.001Z', 'less than a minute'],
    ['2026-11-24T11:59:00.000Z', '1 minute'],
    ['2026-11-24T11:00:01.000Z', '59 minutes'],
    ['2026-11-24T11:00:00.000Z', '1 hour'],
    ['2026-11-23T12:00:01.000Z', '23 hours'],
    ['2026-11-23T12:00:00.000Z', '1 day'],
    ['2026-10-01T12:00:00.000Z', '54 days'],
    // A clock that is ahead of ours makes nothing old.
    ['2026-11-24T12:05:00.000Z', 'less than a minute'],
  ])('%s is %s ago', (then, words) => {
    expect(ageInWords(then, NOW)).toBe(words);
  });
});
