import type { Customer } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { AsOf } from '../AsOf';
import { ModelChip, VerdictChip } from '../Chip';
import { EntityName } from '../EntityName';
import { ExposureCell } from '../ExposureCell';
import { listStyles } from '../ListView';
import { wasRead } from './wasRead';
import styles from './MyCustomers.module.css';

/** A customer in three parts, which stand below each other where it is narrow. */
export function CustomerRow(props: { customer: Customer }) {
  const { customer } = props;
  const { ref, title, model, rollup, posture, freshness } = customer;
  const t = useText();
  return (
    <li className={styles.row}>
      <div className={listStyles.stack}>
        <span className={listStyles.name} title={title}>
          <EntityName entityRef={ref} title={title} />
        </span>
        <span className={listStyles.small}>
          {t('home.customers.accounts', {
            count: rollup.linkedAccounts + rollup.payers,
          })}
        </span>
        {freshness.stale && wasRead(customer) && <AsOf freshness={freshness} />}
      </div>
      <div className={styles.chips}>
        <ModelChip model={model} dense />
        <VerdictChip verdict={rollup.verdict} dense />
      </div>
      <ExposureCell posture={posture} />
    </li>
  );
}
