import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { Account } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { HolderText, ModelChip, StateChip, VerdictChip } from '../Chip';
import { EntityName } from '../EntityName';
import styles from './EntityAccountsCard.module.css';

/** Name, customer and model, state, verdict and holder of every account. */
export function EntityAccountTable(props: { accounts: Account[] }) {
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  return (
    <table className={styles.table} aria-label={t('mapping.entity.list')}>
      <thead>
        <tr>
          <th scope="col">{t('accounts.column.account')}</th>
          <th scope="col">{t('mapping.entity.customer')}</th>
          <th scope="col">{t('accounts.column.state')}</th>
          <th scope="col">{t('mapping.entity.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {props.accounts.map(account => (
          <tr key={account.accountId}>
            <th scope="row">
              <Link href={accountRoute({ accountId: account.accountId })}>
                {account.name || account.accountId}
              </Link>
              <span className={styles.id}>{account.accountId}</span>
            </th>
            <td>
              <div className={styles.cell}>
                {account.customer ? (
                  <EntityName
                    entityRef={account.customer.ref}
                    title={account.customer.title}
                  />
                ) : (
                  <span className={styles.muted}>
                    {t('mapping.entity.noCustomer')}
                  </span>
                )}
                <ModelChip model={account.model} dense />
              </div>
            </td>
            <td>
              <StateChip
                dense
                state={account.goneSince ? 'GONE' : account.state}
              />
            </td>
            <td>
              <div className={styles.cell}>
                <span title={account.summary}>
                  <VerdictChip verdict={account.verdict} dense />
                </span>
                <span className={styles.muted}>
                  {t('mapping.entity.heldBy', {
                    holder: <HolderText holder={account.holder} />,
                  })}
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
