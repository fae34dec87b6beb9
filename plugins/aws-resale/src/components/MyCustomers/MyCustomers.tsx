import clsx from 'clsx';
import { useAwsResale } from '../../hooks/useAwsResale';
import tokens from '../tokens.module.css';
import { ChangesCard } from './ChangesCard';
import { CustomersCard } from './CustomersCard';
import styles from './MyCustomers.module.css';

/** More than one account manager has in practice, so that the split is whole. */
const READ = 100;

/**
 * For account managers: how their customers stand, and what changed since they
 * looked last.
 */
export function MyCustomers() {
  const customers = useAwsResale(
    (api, options) =>
      api.listCustomers({ mine: true, sort: 'exposure', limit: READ }, options),
    [],
  );
  const hasNone = customers.value?.totalCount === 0;
  return (
    <div className={clsx(tokens.tokens, styles.widget)}>
      <div className={clsx(styles.cards, hasNone && styles.alone)}>
        <CustomersCard customers={customers} />
        {!hasNone && <ChangesCard />}
      </div>
    </div>
  );
}
