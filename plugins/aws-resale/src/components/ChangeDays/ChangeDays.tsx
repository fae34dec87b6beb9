import { useId } from 'react';
import { DateTime } from 'luxon';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { ChangeItem } from './ChangeItem';
import type { ChangeDay } from './groupChanges';
import styles from './ChangeDays.module.css';

/** Changes day by day, each day a list named by its heading. */
export function ChangeDays(props: {
  days: readonly ChangeDay[];
  /** The moment from which today and yesterday are told. */
  today: DateTime;
}) {
  return (
    <>
      {props.days.map(day => (
        <Day key={day.day} day={day} today={props.today} />
      ))}
    </>
  );
}

function Day(props: { day: ChangeDay; today: DateTime }) {
  const { day, today } = props;
  const headingId = useId();
  const t = useText();
  const formatDate = useDate();
  const name = () => {
    if (day.day === today.toISODate()) {
      return t('overview.changes.today');
    }
    return day.day === today.minus({ days: 1 }).toISODate()
      ? t('overview.changes.yesterday')
      : formatDate(day.day);
  };
  return (
    <>
      <h3 id={headingId} className={styles.day}>
        {name()}
      </h3>
      <ul className={styles.lines} aria-labelledby={headingId}>
        {day.lines.map(line => (
          <ChangeItem key={line.latest.id} line={line} />
        ))}
      </ul>
    </>
  );
}
