import { RiAlertFill } from '@remixicon/react';
import clsx from 'clsx';
import type { CustomerPostureSummary } from 'backstage-plugin-aws-resale-common';
import { listStyles } from '../ListView';
import { PostureBar } from '../PostureBar';
import { useText } from '../../hooks/useText';
import styles from './ExposureCell.module.css';

/**
 * How exposed a customer's accounts are. The bar is relative to the customer,
 * so that its numbers stand in text below it.
 */
export function ExposureCell(props: {
  posture: CustomerPostureSummary | undefined;
}) {
  const { posture } = props;
  const t = useText();
  if (!posture) {
    return (
      <span className={listStyles.small}>{t('customers.row.notJudged')}</span>
    );
  }
  const { exposure, levelText } = posture;
  const { exposed, accepted, observed, applicable } = exposure;
  if (applicable === 0) {
    return (
      <span className={listStyles.small}>
        {t('customers.row.nothingApplicable')}
      </span>
    );
  }
  return (
    <div className={styles.cell} title={levelText}>
      <PostureBar
        thin
        legend="none"
        counts={exposure}
        about={t('customers.column.exposure')}
      />
      <span className={listStyles.small}>
        <strong className={clsx(exposed > 0 && styles.exposed)}>
          {exposed > 0 && <RiAlertFill aria-hidden="true" />}
          {exposed > 0 &&
            t('customers.row.exposed', { number: String(exposed) })}
          {exposed === 0 &&
            t(
              observed > 0
                ? 'customers.row.noneExposed'
                : 'customers.row.noResult',
            )}
        </strong>
        {accepted > 0 &&
          ` · ${t('customers.row.accepted', { number: String(accepted) })}`}
        {' · '}
        {t('customers.row.observed', {
          observed: String(observed),
          applicable: String(applicable),
        })}
      </span>
    </div>
  );
}
