import type { MappingSummary } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import styles from './UnmappedTrend.module.css';

/** The trend in text, newest day first. */
export function EveryDay(props: { days: MappingSummary['days'] }) {
  const t = useText();
  const formatDate = useDate();
  return (
    <ul className={styles.days}>
      {[...props.days].reverse().map(({ day, unmapped, accounts }) => (
        <li key={day}>
          <span>{formatDate(day)}</span>{' '}
          {t('mapping.progress.trend.day', {
            unmapped: String(unmapped),
            accounts: String(accounts),
          })}
        </li>
      ))}
    </ul>
  );
}
