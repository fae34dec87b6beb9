import {
  transferEndsOn,
  transferStartsOn,
  transferWindow,
} from './transferWindow';

describe('transferWindow', () => {
  it.each`
    now                           | phase
    ${'2026-08-31T23:59:59.999Z'} | ${'BEFORE'}
    ${'2026-09-01T00:00:00.000Z'} | ${'INSIDE'}
    ${'2026-10-30T12:00:00.000Z'} | ${'INSIDE'}
    ${'2026-10-31T23:59:59.999Z'} | ${'INSIDE'}
    ${'2026-11-01T00:00:00.000Z'} | ${'AFTER'}
  `('is $phase at $now', ({ now, phase }) => {
    expect(transferWindow('2026-09-01', new Date(now))).toEqual({
      startsOn: '2026-09-01',
      endsOn: '2026-10-31',
      phase,
    });
  });

  it('counts from the date alone', () => {
    const now = new Date('2026-09-01T00:00:00Z');
    expect(transferWindow('2026-09-01T23:00:00Z', now)?.phase).toBe('INSIDE');
  });

  it('ends over a year and a leap day', () => {
    expect(transferEndsOn('2027-12-31')).toBe('2028-02-29');
    expect(transferStartsOn('2028-02-29')).toBe('2027-12-31');
  });

  it.each([undefined, '', 'soon', '2026-02-31', '2026-13-01', '01.09.2026'])(
    'knows no window for the start %p',
    started => {
      expect(transferWindow(started, new Date())).toBeUndefined();
      expect(transferEndsOn(started ?? '')).toBeUndefined();
      expect(transferStartsOn(started ?? '')).toBeUndefined();
    },
  );
});
