import { oneLine } from './oneLine';
import { writtenAge } from './writtenAge';
import { writtenTime } from './writtenTime';

describe('writtenAge', () => {
  it.each([
    ['2026-11-22T12:00:00Z', 'less than a minute old'],
    // The clocks of the portal's parts may differ.
    ['2026-11-22T12:00:30Z', 'less than a minute old'],
    ['2026-11-22T11:59:00Z', '1 minute old'],
    ['2026-11-22T10:01:00Z', '119 minutes old'],
    ['2026-11-22T10:00:00Z', '2 hours old'],
    ['2026-11-20T12:00:01Z', '47 hours old'],
    ['2026-11-20T12:00:00Z', '2 days old'],
    ['2025-11-22T12:00:00Z', '365 days old'],
    ['some time', 'of unknown age'],
  ])('of %s: %s', (observedAt, age) => {
    expect(writtenAge(observedAt, '2026-11-22T12:00:00Z')).toBe(age);
  });
});

describe('writtenTime', () => {
  it.each([
    ['2026-11-01T00:05:00+01:00', '31 Oct 2026, 23:05 UTC'],
    ['2026-09-08T00:00:00Z', '8 Sep 2026, 00:00 UTC'],
    ['soon', 'an unreadable time'],
  ])('of %s: %s', (iso, written) => {
    expect(writtenTime(iso)).toBe(written);
  });
});

describe('oneLine', () => {
  it.each([
    ['a\r\nb', 'a b'],
    ['\n::error::x', '::error::x'],
    ['a\u001b[31mb\u009bc\u2029d', 'a [31mb c d'],
    ['Zürich ✓', 'Zürich ✓'],
  ])('of %j: %j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
