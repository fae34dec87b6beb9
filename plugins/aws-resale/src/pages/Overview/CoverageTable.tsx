import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import type { CoverageDay, CoverageMeasure } from './coverage';
import { useShare } from './useShare';
import styles from './CoverageCard.module.css';

/** A trend in text, newest day first. */
export function CoverageTable(props: {
  measure: CoverageMeasure;
  days: readonly CoverageDay[];
}) {
  const { measure, days } = props;
  const t = useText();
  const formatDate = useDate();
  const formatShare = useShare();
  return (
    <div
      className={styles.days}
      role="region"
      // It scrolls by itself, so the keyboard has to reach it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={t(`overview.trend.${measure}.days`)}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('overview.trend.column.day')}</th>
            <th scope="col">{t('overview.trend.column.share')}</th>
            <th scope="col">{t('overview.trend.column.counts')}</th>
          </tr>
        </thead>
        <tbody>
          {[...days].reverse().map(({ day, share, covered, whole }) => (
            <tr key={day}>
              <th scope="row">{formatDate(day)}</th>
              <td>{share === undefined ? '–' : formatShare(share)}</td>
              <td>
                {share === undefined
                  ? t('overview.trend.notObserved')
                  : t('overview.trend.counts', {
                      covered: String(covered),
                      whole: String(whole),
                    })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
