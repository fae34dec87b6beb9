import { DateTime } from 'luxon';
import { dayWithin, lastDay, untilOf } from './untilOf';

const now = DateTime.fromISO('2026-11-24T14:05:00');

describe('until when an approval counts', () => {
  it('is the end of the day where the reader is', () => {
    const until = untilOf('2026-11-25', now, 30) ?? '';
    expect(DateTime.fromISO(until).toISO()).toBe(
      DateTime.fromISO('2026-11-25T23:59:59.999').toISO(),
    );
    expect(until).toMatch(/Z$/);
  });

  it('is no later than the server takes, whatever its clock says', () => {
    const until = untilOf('2026-12-24', now, 30) ?? '';
    expect(DateTime.fromISO(until).toISO()).toBe(
      DateTime.fromISO('2026-12-24T14:00:00').toISO(),
    );
  });

  it.each(['', '2026-11-23', '2026-12-25', '2026-13-01'])(
    'is nothing for the day %j',
    day => {
      expect(untilOf(day, now, 30)).toBeUndefined();
    },
  );

  it('offers no day beyond the last', () => {
    expect(lastDay(now, 3)).toBe('2026-11-27');
    expect(dayWithin(now.plus({ days: 1 }), now, 3)).toBe('2026-11-25');
    expect(dayWithin(now.endOf('month'), now, 3)).toBe('2026-11-27');
  });
});
