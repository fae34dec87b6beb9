import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Customer,
  CustomerPage,
} from 'backstage-plugin-aws-resale-common';
import type { Loadable } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { customersRouteRef } from '../../routes';
import { AsOf } from '../AsOf';
import { SectionCard } from '../SectionCard';
import { CustomerRow } from './CustomerRow';
import { ModelSplit } from './ModelSplit';
import { NoneOfMine } from './NoneOfMine';
import { wasRead } from './wasRead';
import styles from './MyCustomers.module.css';

const SHOWN = 10;

/** The reader's own customers, the worst first. */
export function CustomersCard(props: { customers: Loadable<CustomerPage> }) {
  const { customers } = props;
  const t = useText();
  const mine = `${useRouteRef(customersRouteRef)()}?mine=true`;
  const page = customers.value;
  const total = page?.totalCount ?? 0;
  return (
    <SectionCard<CustomerPage>
      title={t('home.customers.title')}
      subtitle={total > 0 && t('home.customers.subtitle', { count: total })}
      actions={
        page?.items.some(wasRead) && <AsOf freshness={oldestOf(page.items)} />
      }
      flush
      result={customers}
      isEmpty={value => value.totalCount === 0}
      empty={<NoneOfMine />}
      footer={
        page &&
        total > 0 && (
          <>
            <span>
              {t('home.customers.shown', {
                shown: String(Math.min(SHOWN, page.items.length)),
                total: String(total),
              })}
            </span>
            <Link href={mine}>{t('home.customers.all')}</Link>
          </>
        )
      }
    >
      {({ items, totalCount }) => (
        <>
          {/* Part of a list says nothing about how the whole of it splits. */}
          {items.length === totalCount && <ModelSplit customers={items} />}
          <ol className={styles.rows} aria-label={t('home.customers.title')}>
            {items.slice(0, SHOWN).map(customer => (
              <CustomerRow key={customer.ref} customer={customer} />
            ))}
          </ol>
        </>
      )}
    </SectionCard>
  );
}

/** Facts of several customers are as old as the oldest of them. */
function oldestOf(customers: readonly Customer[]) {
  const read = customers.filter(wasRead);
  const asOfs = read.map(({ freshness }) => freshness.asOf ?? '').sort();
  return {
    asOf: asOfs[0] || undefined,
    stale: read.some(({ freshness }) => freshness.stale),
  };
}
