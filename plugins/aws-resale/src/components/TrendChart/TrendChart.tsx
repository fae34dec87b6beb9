import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import clsx from 'clsx';
import { DateTime } from 'luxon';
import { useLocale } from '../../time/useLocale';
import tokens from '../tokens.module.css';
import type { TrendAxis } from './trendAxis';
import { useWidth } from './useWidth';
import styles from './TrendChart.module.css';

/** The share of one day; without one nothing was observed on it. */
export interface TrendPoint {
  /** `2026-11-24`. */
  day: string;
  /** 0 to 1. */
  share?: number;
}

const TrendPlot = lazy(() =>
  import('./TrendPlot').then(m => ({ default: m.TrendPlot })),
);

/**
 * One line over days, its last point labelled. What it shows is told by its
 * label; the days themselves belong in a table beside it.
 */
export function TrendChart(props: {
  /** Oldest first, at least one. */
  points: readonly TrendPoint[];
  axis: TrendAxis;
  /** Start, end and the notable step, as a sentence. */
  label: string;
  /** The day of the notable step. */
  markedDay?: string;
  formatShare: (share: number) => string;
}) {
  const { label, ...rest } = props;
  const locale = useLocale();
  const [ref, width] = useWidth();
  return (
    <div
      ref={ref}
      role="img"
      aria-label={label}
      className={clsx(tokens.tokens, styles.chart)}
    >
      <Suspense fallback={<Skeleton width="100%" height={160} />}>
        {width > 0 && (
          <TrendPlot
            {...rest}
            width={width}
            formatDay={day =>
              DateTime.fromISO(day)
                // Plain English would put the month first.
                .setLocale(locale === 'en' ? 'en-GB' : locale)
                .toLocaleString({ day: 'numeric', month: 'short' })
            }
          />
        )}
      </Suspense>
    </div>
  );
}
