import type {
  AccountModel,
  Customer,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { SplitBar, SplitMark } from '../SplitBar';
import styles from './MyCustomers.module.css';

/** In the order and marks of the portfolio. */
const MODELS: readonly { model: AccountModel; mark: SplitMark }[] = [
  { model: 'SPAM', mark: 'info' },
  { model: 'ECAM', mark: 'strong' },
  { model: 'DISTRIBUTOR', mark: 'soft' },
  { model: 'UNKNOWN', mark: 'hatched' },
];

/** Customers by account model, with the numbers in text. */
export function ModelSplit(props: { customers: readonly Customer[] }) {
  const { customers } = props;
  const t = useText();
  const parts = MODELS.map(({ model, mark }) => ({
    key: model,
    mark,
    label: t(`common.chip.model.${model}.label`),
    count: customers.filter(customer => customer.model === model).length,
  }));
  const split = parts
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${label} ${count}`)
    .join(', ');
  return (
    <div className={styles.split}>
      <SplitBar
        thin
        parts={parts}
        label={t('home.customers.models', {
          customers: String(customers.length),
          split,
        })}
      />
    </div>
  );
}
