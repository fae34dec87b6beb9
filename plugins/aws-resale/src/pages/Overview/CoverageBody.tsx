import type { PostureTrend } from 'backstage-plugin-aws-resale-common';
import { TrendAxis, TrendChart } from '../../components/TrendChart';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import type { CoverageDay, CoverageMeasure } from './coverage';
import { CoverageTable } from './CoverageTable';
import { useShare } from './useShare';
import styles from './CoverageCard.module.css';

/** The check whose steps are told with a trend. */
const CHECKS = { mfa: 'root-mfa', fourEyes: 'root-four-eyes' } as const;

/** Answer, line and, on demand, every day in text. */
export function CoverageBody(props: {
  measure: CoverageMeasure;
  days: readonly CoverageDay[];
  axis: TrendAxis;
  notes: PostureTrend['notes'];
  showsTable: boolean;
}) {
  const { measure, days, axis, showsTable } = props;
  const t = useText();
  const formatDate = useDate();
  const formatShare = useShare();
  const seen = days.filter(({ share }) => share !== undefined);
  const first = seen[0];
  const last = seen[seen.length - 1];
  if (!last) {
    return null;
  }
  const hasTrend = seen.length > 1;
  const note = props.notes.find(
    ({ checkId, day }) =>
      checkId === CHECKS[measure] && day >= first.day && day <= last.day,
  );
  const noteWords = note && { day: formatDate(note.day), text: note.text };
  const label = t('overview.trend.label', {
    title: t(`overview.trend.${measure}.title`),
    from: formatShare(first.share ?? 0),
    start: formatDate(first.day),
    to: formatShare(last.share ?? 0),
    end: formatDate(last.day),
  });

  return (
    <>
      <p className={styles.answer}>
        <strong>{formatShare(last.share ?? 0)}</strong>{' '}
        <span>
          {t(`overview.trend.${measure}.answer`, {
            covered: String(last.covered),
            whole: String(last.whole),
            overlap: String(last.counts.exposed + last.counts.accepted),
            notProven: String(last.counts.notObserved),
          })}
        </span>
        {hasTrend && (
          // A line of its own, so that cards beside each other keep their shape.
          <span className={styles.from}>
            {t('overview.trend.from', {
              percent: formatShare(first.share ?? 0),
              covered: String(first.covered),
              whole: String(first.whole),
              day: formatDate(first.day),
            })}
          </span>
        )}
      </p>
      {hasTrend ? (
        <TrendChart
          points={days}
          axis={axis}
          label={
            noteWords
              ? t('overview.trend.labelNote', { label, ...noteWords })
              : label
          }
          markedDay={note?.day}
          formatShare={formatShare}
        />
      ) : (
        <p className={styles.small}>{t('overview.trend.begins')}</p>
      )}
      {noteWords && (
        <p className={styles.note}>{t('overview.trend.note', noteWords)}</p>
      )}
      {hasTrend && showsTable && (
        <CoverageTable measure={measure} days={days} />
      )}
    </>
  );
}
