import { DateTime } from 'luxon';
import type {
  DayCounts,
  PostureTrend,
} from 'backstage-plugin-aws-resale-common';

/** What a trend is about. */
export type CoverageMeasure = 'mfa' | 'fourEyes';

/** One day of a coverage. */
export interface CoverageDay {
  /** `2026-11-24`. */
  day: string;
  counts: DayCounts;
  /** How many of how many are covered. */
  covered: number;
  whole: number;
  /** 0 to 1; missing where there is nothing to be covered. */
  share?: number;
}

/**
 * Root users that are covered, by day.
 *
 * Of root MFA what is not observed stands on neither side. Four-eyes is told
 * otherwise: it is proven or it is none, so what is not proven is part of the
 * whole.
 *
 * @param period - in days, counted back from the last one
 */
export function coverageDays(
  measure: CoverageMeasure,
  trend: PostureTrend,
  period: number,
): CoverageDay[] {
  const last = trend.days.at(-1);
  if (!last) {
    return [];
  }
  const after = DateTime.fromISO(last.day).minus({ days: period }).toISODate();
  return trend.days
    .filter(({ day }) => after === null || day > after)
    .map(entry => {
      const counts = measure === 'mfa' ? entry.rootMfa : entry.fourEyes;
      const covered = counts.protected + counts.removed;
      const observed = covered + counts.exposed + counts.accepted;
      const whole =
        measure === 'fourEyes' ? observed + counts.notObserved : observed;
      return {
        day: entry.day,
        counts,
        covered,
        whole,
        share: whole > 0 ? covered / whole : undefined,
      };
    });
}
