import type { CheckId, PostureTrend } from 'backstage-plugin-aws-resale-common';
import type { CountedDay } from '../../store/queries/PostureTrendQueries';

type DayCounts = PostureTrend['days'][number]['exposure'];

const NOBODY: DayCounts = {
  exposed: 0,
  accepted: 0,
  protected: 0,
  removed: 0,
  notObserved: 0,
};

/** Counted days as charts take them, oldest first. */
export function toTrend(counted: readonly CountedDay[]): PostureTrend['days'] {
  const days = [...new Set(counted.map(({ day }) => day))].sort();
  return days.map(day => {
    const of = (checkId: CheckId) => {
      const row = counted.find(
        one => one.day === day && one.check_id === checkId,
      );
      return row ? toCounts(row) : NOBODY;
    };
    return {
      day,
      exposure: of('exposure'),
      rootMfa: of('root-mfa'),
      fourEyes: of('root-four-eyes'),
    };
  });
}

function toCounts(row: CountedDay): DayCounts {
  return {
    exposed: row.exposed,
    accepted: row.accepted,
    protected: row.protected,
    removed: row.removed,
    notObserved: row.not_observed,
  };
}
