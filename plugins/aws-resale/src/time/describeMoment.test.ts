import { DateTime } from 'luxon';
import { describeMoment } from './describeMoment';

const now = DateTime.fromObject({
  year: 2026,
  month: 11,
  day: 24,
  hour: 14,
  minute: 17,
});

describe('describeMoment', () => {
  it.each([
    [{ seconds: 20 }, '14:16', { unit: 'now' }],
    [{ minutes: 12 }, '14:05', { unit: 'minutes', count: 12 }],
    [{ minutes: 90 }, '12:47', { unit: 'hours', count: 1 }],
    [{ hours: 23 }, '15:17', { unit: 'hours', count: 23 }],
    [{ hours: 24 }, '23 Nov', { unit: 'days', count: 1 }],
    [{ years: 1, days: 21 }, '3 Nov 2025', { unit: 'days', count: 386 }],
    [{ minutes: -5 }, '14:22', { unit: 'now' }],
  ])('%j ago is %s', (ago, time, age) => {
    expect(
      describeMoment(now.minus(ago).toISO()!, now.toMillis(), 'en'),
    ).toEqual({ time, age });
  });
});
