import { RiAlertLine } from '@remixicon/react';
import type { Customer } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import styles from './CustomerModelCard.module.css';

/** Annotations that could not be read, each with what to write instead. */
export function ProblemList(props: { problems: Customer['problems'] }) {
  const t = useText();
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>
        <RiAlertLine aria-hidden="true" />
        {t('customers.card.problems.title')}
      </h3>
      <ul className={styles.list}>
        {props.problems.map(({ annotation, message }) => (
          <li key={`${annotation} ${message}`}>
            <code className={styles.mono}>{annotation}</code>
            {`: ${message}`}
          </li>
        ))}
      </ul>
      <p className={styles.muted}>{t('customers.card.problems.text')}</p>
    </div>
  );
}
