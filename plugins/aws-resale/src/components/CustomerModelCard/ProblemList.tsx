import { RiAlertLine } from '@remixicon/react';
import type { Customer } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ProblemChip, ProblemDetail } from '../AnnotationProblems';
import styles from './CustomerModelCard.module.css';

/** Annotations that want a correction, each with what to write instead. */
export function ProblemList(props: { problems: Customer['problems'] }) {
  const t = useText();
  return (
    <div className={styles.section}>
      <h3 className={styles.heading}>
        <RiAlertLine aria-hidden="true" />
        {t('customers.card.problems.title')}
      </h3>
      <ul className={styles.list}>
        {props.problems.map(problem => (
          <li
            key={`${problem.annotation} ${problem.message}`}
            className={styles.problem}
          >
            <span>
              <ProblemChip problem={problem} />
            </span>
            <ProblemDetail problem={problem} />
          </li>
        ))}
      </ul>
      <p className={styles.muted}>{t('customers.card.problems.text')}</p>
    </div>
  );
}
