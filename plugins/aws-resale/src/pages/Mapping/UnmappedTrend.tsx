import { Button } from '@backstage/ui';
import type { MappingSummary } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { daysBetween, trendPoints } from './trendPoints';
import styles from './UnmappedTrend.module.css';

const WIDTH = 100;
const HEIGHT = 40;

/** Unmapped accounts by day as one line, with its ends in text. */
export function UnmappedTrend(props: {
  days: MappingSummary['days'];
  /** Whether every day stands in text elsewhere on the card. */
  showsDays: boolean;
  onToggleDays: () => void;
}) {
  const { days, showsDays, onToggleDays } = props;
  const t = useText();
  const formatDate = useDate();
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last || days.length < 2) {
    return <p className={styles.small}>{t('mapping.progress.trend.begins')}</p>;
  }
  const points = trendPoints(days);
  const line = points
    .map(({ x, y }) => `${(x * WIDTH).toFixed(2)},${(y * HEIGHT).toFixed(2)}`)
    .join(' ');
  const end = points[points.length - 1];
  const words = {
    from: String(first.unmapped),
    start: formatDate(first.day),
    to: String(last.unmapped),
    end: formatDate(last.day),
  };

  return (
    <figure className={styles.trend}>
      <figcaption className={styles.small}>
        {t('mapping.progress.trend.title', {
          count: daysBetween(first.day, last.day) + 1,
        })}
      </figcaption>
      <div className={styles.drawing}>
        <div
          className={styles.plot}
          role="img"
          aria-label={t(
            `mapping.progress.trend.${directionOf(
              first.unmapped,
              last.unmapped,
            )}`,
            words,
          )}
        >
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <polygon
              className={styles.area}
              points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`}
            />
            <polyline className={styles.line} points={line} />
          </svg>
          <span className={styles.dot} style={{ top: `${end.y * 100}%` }} />
        </div>
        <span
          className={styles.end}
          style={{ top: `${end.y * 100}%` }}
          aria-hidden="true"
        >
          {last.unmapped}
        </span>
      </div>
      <div className={styles.below}>
        <span className={styles.small}>
          {t('mapping.progress.trend.start', {
            number: words.from,
            day: words.start,
          })}
        </span>
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={showsDays}
          onPress={onToggleDays}
        >
          {showsDays
            ? t('mapping.progress.trend.hide')
            : t('mapping.progress.trend.show')}
        </Button>
      </div>
    </figure>
  );
}

function directionOf(from: number, to: number): 'fell' | 'rose' | 'stayed' {
  if (from === to) {
    return 'stayed';
  }
  return to < from ? 'fell' : 'rose';
}
