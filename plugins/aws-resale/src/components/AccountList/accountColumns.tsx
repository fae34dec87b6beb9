import { Cell, Link } from '@backstage/ui';
import clsx from 'clsx';
import { DateTime } from 'luxon';
import type { Account } from 'backstage-plugin-aws-resale-common';
import type { Text } from '../../hooks/useText';
import { AsOf } from '../AsOf';
import { HolderText, ModelChip, StateChip, VerdictChip } from '../Chip';
import { EntityName } from '../EntityName';
import { ListColumn, listStyles as styles } from '../ListView';
import { postureColumn } from './postureColumn';

/** Columns of a list of accounts. */
export function accountColumns(options: {
  t: Text;
  formatDate: (iso: string) => string;
  accountRoute: (params: { accountId: string }) => string;
  /** Milliseconds, for days left. */
  now: number;
  /** The customer's own list needs no column for it. */
  withCustomer: boolean;
}): ListColumn<Account>[] {
  const { t, formatDate, accountRoute, now, withCustomer } = options;
  const columns: (ListColumn<Account> | false)[] = [
    {
      id: 'name',
      label: t('accounts.column.account'),
      isRowHeader: true,
      isSortable: true,
      csv: [
        { label: t('accounts.column.account'), value: ({ name }) => name },
        { label: t('accounts.csv.id'), value: ({ accountId }) => accountId },
        {
          label: t('accounts.filter.role'),
          value: ({ isPayer }) =>
            t(`accounts.role.${isPayer ? 'payer' : 'linked'}`),
        },
      ],
      cell: account => (
        <Cell>
          <div className={styles.stack}>
            <span
              className={clsx(styles.name, styles.oneLine)}
              title={account.name}
            >
              <Link href={accountRoute({ accountId: account.accountId })}>
                {account.name || account.accountId}
              </Link>
            </span>
            <span className={styles.small}>
              <span className={styles.mono}>{account.accountId}</span>
              {account.isPayer && ` · ${t('accounts.row.payer')}`}
            </span>
          </div>
        </Cell>
      ),
    },
    withCustomer && {
      id: 'customer',
      label: t('accounts.column.customer'),
      isSortable: true,
      width: '12%',
      csv: [
        {
          label: t('accounts.column.customer'),
          value: ({ customer }) => customer?.title,
        },
        {
          label: t('accounts.csv.customerRef'),
          value: ({ customer }) => customer?.ref,
        },
      ],
      cell: account => (
        <Cell>
          {account.customer ? (
            <span
              className={clsx(styles.clamped)}
              title={account.customer.title}
            >
              <EntityName
                entityRef={account.customer.ref}
                title={account.customer.title}
              />
            </span>
          ) : (
            <span className={styles.small}>{t('accounts.row.noCustomer')}</span>
          )}
        </Cell>
      ),
    },
    {
      id: 'model',
      label: t('accounts.column.model'),
      isSortable: true,
      width: '116px',
      csv: [
        {
          label: t('accounts.column.model'),
          value: ({ model }) => t(`common.chip.model.${model}.label`),
        },
      ],
      cell: account => (
        <Cell>
          <ModelChip model={account.model} dense />
        </Cell>
      ),
    },
    {
      id: 'holder',
      label: t('accounts.column.holder'),
      width: '14%',
      className: styles.wideOnly,
      csv: [
        {
          label: t('accounts.column.holder'),
          value: ({ holder }) => t(`common.chip.holder.${holder}.label`),
        },
        {
          label: t('accounts.csv.domain'),
          value: ({ rootEmailDomain }) => rootEmailDomain,
        },
      ],
      cell: account => (
        <Cell className={styles.wideOnly}>
          <div className={styles.stack}>
            <HolderText holder={account.holder} />
            {account.rootEmailDomain && (
              <span
                className={clsx(styles.small, styles.mono, styles.truncated)}
                title={account.rootEmailDomain}
              >
                {account.rootEmailDomain}
              </span>
            )}
          </div>
        </Cell>
      ),
    },
    postureColumn(t, formatDate),
    {
      id: 'state',
      label: t('accounts.column.state'),
      isSortable: true,
      width: '124px',
      csv: [
        {
          label: t('accounts.column.state'),
          value: ({ state, goneSince }) =>
            t(`common.chip.state.${goneSince ? 'GONE' : state}.label`),
        },
      ],
      cell: account => (
        <Cell>
          <div className={styles.stack}>
            <StateChip
              dense
              state={account.goneSince ? 'GONE' : account.state}
            />
            {account.goneSince && (
              <span className={styles.small}>
                {t('accounts.row.gone', {
                  date: formatDate(account.goneSince),
                })}
              </span>
            )}
            {account.closureEndsAt && !account.goneSince && (
              <span className={styles.small}>
                {t('accounts.row.daysLeft', {
                  count: daysLeft(account.closureEndsAt, now),
                })}
              </span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'verdict',
      label: t('accounts.column.verdict'),
      isSortable: true,
      width: '138px',
      csv: [
        {
          label: t('accounts.column.verdict'),
          value: ({ verdict }) => t(`common.chip.verdict.${verdict}.label`),
        },
        { label: t('accounts.csv.summary'), value: ({ summary }) => summary },
      ],
      cell: account => (
        <Cell>
          <span title={account.summary}>
            <VerdictChip verdict={account.verdict} dense />
          </span>
        </Cell>
      ),
    },
    {
      id: 'organization',
      label: t('accounts.column.organization'),
      width: '13%',
      className: styles.widestOnly,
      csv: [
        {
          label: t('accounts.csv.organization'),
          value: ({ organizationId }) => organizationId,
        },
        {
          label: t('accounts.csv.payer'),
          value: ({ payerAccountId }) => payerAccountId,
        },
        { label: t('accounts.csv.ou'), value: ({ ouPath }) => ouPath },
      ],
      cell: account => (
        <Cell className={styles.widestOnly}>
          <div className={styles.stack}>
            <span className={clsx(styles.small, styles.mono)}>
              {account.organizationId ?? account.payerAccountId}
            </span>
            {account.ouPath && (
              <span
                className={clsx(styles.small, styles.truncated)}
                title={account.ouPath}
              >
                {account.ouPath}
              </span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'asOf',
      label: t('accounts.column.asOf'),
      width: '102px',
      csv: [
        {
          label: t('accounts.column.asOf'),
          value: ({ freshness }) => freshness.asOf,
        },
      ],
      cell: account => (
        <Cell>
          <AsOf freshness={account.freshness} layout="stacked" />
        </Cell>
      ),
    },
  ];
  return columns.filter(column => column !== false);
}

function daysLeft(until: string, now: number): number {
  const { days } = DateTime.fromISO(until).diff(
    DateTime.fromMillis(now),
    'days',
  );
  return Math.max(0, Math.ceil(days));
}
