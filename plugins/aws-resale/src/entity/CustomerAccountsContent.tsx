import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { AccountList } from '../components/AccountList';
import { EmptyState } from '../components/EmptyState';
import { useText } from '../hooks/useText';

/** The accounts of the customer whose entity page this is. */
export function CustomerAccountsContent() {
  const t = useText();
  const { entity } = useEntity();
  return (
    <AccountList
      label={t('customers.tab.title')}
      customerRef={stringifyEntityRef(entity)}
      empty={
        <EmptyState
          title={t('accounts.empty.title')}
          text={t('accounts.empty.ofCustomer')}
        />
      }
    />
  );
}
