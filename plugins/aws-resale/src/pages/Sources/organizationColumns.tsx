import { Cell, Link } from '@backstage/ui';
import clsx from 'clsx';
import type { Organization } from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { PollingStateChip } from '../../components/Chip';
import { ListColumn, listStyles as styles } from '../../components/ListView';
import type { Text } from '../../hooks/useText';
import { NotRead } from './NotRead';
import { OrganizationCustomers } from './OrganizationCustomers';
import { RunButton } from './RunButton';
import type { Actions } from '../../hooks/useActions';
import type { SourcePermissions } from './useSourcePermissions';
import own from './SourcesPage.module.css';

/** Columns of the list of organizations. */
export function organizationColumns(options: {
  t: Text;
  permissions: SourcePermissions;
  actions: Actions;
  /** Address of the accounts of one organization. */
  accountsOf(payerAccountId: string): string;
}): ListColumn<Organization>[] {
  const { t, permissions, actions, accountsOf } = options;
  return [
    {
      id: 'name',
      label: t('sources.table.organization'),
      isRowHeader: true,
      isSortable: true,
      width: '15%',
      cell: ({ name, payerAccountId, oldKey }) => (
        <Cell>
          <div className={styles.stack}>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={clsx(styles.small, styles.mono)}>
              {payerAccountId}
            </span>
            {oldKey && (
              <span className={styles.small}>{t('sources.table.oldKey')}</span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'customer',
      label: t('sources.table.customer'),
      width: '14%',
      cell: ({ customers, customerCount }) => (
        <Cell>
          <OrganizationCustomers
            customers={customers}
            count={customerCount ?? customers.length}
          />
        </Cell>
      ),
    },
    {
      id: 'state',
      label: t('sources.table.state'),
      isSortable: true,
      width: '196px',
      cell: ({ state, stateReason, running }) => (
        <Cell>
          <div className={styles.stack}>
            <PollingStateChip state={state} dense />
            {running && (
              <span className={styles.small}>{t('sources.table.running')}</span>
            )}
            {stateReason && (
              <span
                className={clsx(styles.small, styles.clamped)}
                title={stateReason}
              >
                {stateReason}
              </span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'asOf',
      label: t('sources.table.lastListing'),
      isSortable: true,
      width: '116px',
      className: own.wrappedHead,
      cell: ({ freshness }) => (
        <Cell>
          {freshness.asOf ? (
            <AsOf freshness={freshness} layout="stacked" />
          ) : (
            <span className={styles.small}>{t('sources.table.never')}</span>
          )}
        </Cell>
      ),
    },
    {
      id: 'accounts',
      label: t('sources.table.accounts'),
      isSortable: true,
      width: '108px',
      cell: ({ accounts, name, payerAccountId }) => (
        <Cell>
          {accounts > 0 ? (
            <Link
              href={accountsOf(payerAccountId)}
              aria-label={t('sources.table.accountsOf', {
                count: accounts,
                name,
              })}
              className={styles.figure}
            >
              {accounts}
            </Link>
          ) : (
            <span className={styles.figure}>{accounts}</span>
          )}
        </Cell>
      ),
    },
    {
      id: 'calls',
      label: t('sources.table.calls'),
      width: '96px',
      className: clsx(styles.wideOnly, own.wrappedHead),
      cell: ({ lastRun }) => (
        <Cell className={styles.wideOnly}>
          {lastRun ? (
            <div className={styles.stack}>
              <span className={styles.figure}>{lastRun.calls}</span>
              <span className={styles.small}>
                {t('sources.table.pages', { count: lastRun.pages })}
              </span>
            </div>
          ) : (
            <span className={styles.small}>{t('sources.table.noRun')}</span>
          )}
        </Cell>
      ),
    },
    {
      id: 'notRead',
      label: t('sources.table.notRead'),
      className: own.wrappedHead,
      cell: organization => (
        <Cell>
          <NotRead organization={organization} />
        </Cell>
      ),
    },
    ...(permissions.mayRun ? [runColumn(t, actions)] : []),
  ];
}

function runColumn(t: Text, actions: Actions): ListColumn<Organization> {
  return {
    id: 'action',
    label: t('sources.table.action'),
    width: '128px',
    cell: organization => (
      <Cell>
        {organization.state !== 'WAITING_FOR_APPROVAL' && (
          <RunButton organization={organization} actions={actions} />
        )}
      </Cell>
    ),
  };
}
