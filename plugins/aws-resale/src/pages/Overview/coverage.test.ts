import type {
  DayCounts,
  PostureTrend,
} from 'backstage-plugin-aws-resale-common';
import { coverageDays } from './coverage';

const counts: DayCounts = {
  exposed: 20,
  accepted: 4,
  protected: 350,
  removed: 25,
  notObserved: 201,
};

function trendOf(...days: string[]): PostureTrend {
  return {
    days: days.map(day => ({
      day,
      exposure: counts,
      rootMfa: counts,
      fourEyes: counts,
    })),
    notes: [],
  };
}

describe('coverageDays', () => {
  it('leaves what is not observed out of the coverage of root MFA', () => {
    expect(coverageDays('mfa', trendOf('2026-11-24'), 7)[0]).toMatchObject({
      covered: 375,
      whole: 399,
      share: 375 / 399,
    });
  });

  it('does not take for four-eyes what is not proven', () => {
    expect(coverageDays('fourEyes', trendOf('2026-11-24'), 7)[0]).toMatchObject(
      { covered: 375, whole: 600, share: 375 / 600 },
    );
  });

  it('has no share where there is nothing to be covered', () => {
    const trend = trendOf('2026-11-24');
    trend.days[0].rootMfa = {
      exposed: 0,
      accepted: 0,
      protected: 0,
      removed: 0,
      notObserved: 600,
    };
    expect(coverageDays('mfa', trend, 7)[0].share).toBeUndefined();
  });

  it('goes back by days of the calendar, whichever of them are missing', () => {
    const trend = trendOf('2026-11-10', '2026-11-18', '2026-11-24');
    expect(coverageDays('mfa', trend, 7).map(({ day }) => day)).toEqual([
      '2026-11-18',
      '2026-11-24',
    ]);
    expect(coverageDays('mfa', { days: [], notes: [] }, 7)).toEqual([]);
  });
});
