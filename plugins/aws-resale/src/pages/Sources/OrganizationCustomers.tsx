import type { CustomerLink } from 'backstage-plugin-aws-resale-common';
import { EntityName } from '../../components/EntityName';
import { listStyles as styles } from '../../components/ListView';
import { useText } from '../../hooks/useText';

/** Whose accounts an organization holds; several are counted. */
export function OrganizationCustomers(props: {
  customers: CustomerLink[];
  count: number;
}) {
  const { customers, count } = props;
  const t = useText();
  if (count === 0) {
    return (
      <span className={styles.small}>{t('sources.table.noCustomer')}</span>
    );
  }
  if (count > 1) {
    return (
      <span title={customers.map(({ title }) => title).join(', ')}>
        {t('sources.table.customers', { count })}
      </span>
    );
  }
  return (
    <span className={styles.name} title={customers[0].title}>
      <EntityName entityRef={customers[0].ref} title={customers[0].title} />
    </span>
  );
}
