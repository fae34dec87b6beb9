import { Cell } from '@backstage/ui';
import { RiAlertLine } from '@remixicon/react';
import clsx from 'clsx';
import type { Customer } from 'backstage-plugin-aws-resale-common';
import { AsOf } from '../../components/AsOf';
import { ModelChip, VerdictChip } from '../../components/Chip';
import { EntityName } from '../../components/EntityName';
import { ExposureCell } from '../../components/ExposureCell';
import { ListColumn, listStyles as styles } from '../../components/ListView';
import type { Text } from '../../hooks/useText';
import { exposureFields } from './exposureFields';

/** Columns of the list of customers. */
export function customerColumns(
  t: Text,
  formatDate: (iso: string) => string,
): ListColumn<Customer>[] {
  return [
    {
      id: 'title',
      label: t('customers.column.customer'),
      isRowHeader: true,
      isSortable: true,
      width: '18%',
      csv: [
        { label: t('customers.column.customer'), value: ({ title }) => title },
        { label: t('customers.csv.ref'), value: ({ ref }) => ref },
      ],
      cell: customer => (
        <Cell>
          <div className={styles.stack}>
            <span className={styles.name} title={customer.title}>
              <EntityName entityRef={customer.ref} title={customer.title} />
            </span>
            <span className={styles.small}>{customer.ref}</span>
            {customer.goneSince && (
              <span className={styles.small}>
                {t('customers.row.gone', {
                  date: formatDate(customer.goneSince),
                })}
              </span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'model',
      label: t('customers.column.model'),
      isSortable: true,
      width: '136px',
      csv: [
        {
          label: t('customers.filter.model'),
          value: ({ model }) => t(`common.chip.model.${model}.label`),
        },
        {
          label: t('customers.filter.billing'),
          value: customer => t(`common.billing.${customer.billingArrangement}`),
        },
      ],
      cell: customer => (
        <Cell>
          <div className={styles.stack}>
            <ModelChip model={customer.model} dense />
            <span className={styles.small}>
              {t(`common.billing.${customer.billingArrangement}`)}
            </span>
          </div>
        </Cell>
      ),
    },
    {
      id: 'accounts',
      label: t('customers.column.accounts'),
      isSortable: true,
      width: '116px',
      csv: [
        {
          label: t('customers.column.accounts'),
          value: ({ rollup }) => rollup.linkedAccounts + rollup.payers,
        },
        {
          label: t('customers.csv.organizations'),
          value: ({ organizations }) => organizations,
        },
      ],
      cell: customer => (
        <Cell>
          <div className={styles.stack}>
            <span className={styles.figure}>
              {customer.rollup.linkedAccounts + customer.rollup.payers}
            </span>
            <span className={styles.small}>
              {customer.sharedPayer
                ? t('customers.row.sharedPayer')
                : t('customers.row.organizations', {
                    count: customer.organizations,
                  })}
            </span>
          </div>
        </Cell>
      ),
    },
    {
      id: 'exposure',
      label: t('customers.column.exposure'),
      isSortable: true,
      csv: exposureFields(t),
      cell: customer => (
        <Cell>
          <ExposureCell posture={customer.posture} />
        </Cell>
      ),
    },
    {
      id: 'verdict',
      label: t('customers.column.verdict'),
      isSortable: true,
      width: '19%',
      csv: [
        {
          label: t('customers.column.verdict'),
          value: ({ rollup }) =>
            t(`common.chip.verdict.${rollup.verdict}.label`),
        },
        { label: t('customers.csv.summary'), value: ({ summary }) => summary },
        {
          label: t('customers.csv.problems'),
          value: ({ problems }) => problems.length,
        },
      ],
      cell: customer => (
        <Cell>
          <div className={styles.stack}>
            <VerdictChip verdict={customer.rollup.verdict} dense />
            {customer.summary && (
              <span
                className={clsx(styles.small, styles.clamped)}
                title={customer.summary}
              >
                {customer.summary}
              </span>
            )}
            {customer.transferEndsOn && (
              <span className={styles.small}>
                {t('customers.row.transferEnds', {
                  date: formatDate(customer.transferEndsOn),
                })}
              </span>
            )}
            {customer.problems.length > 0 && (
              <span
                className={clsx(styles.small, styles.warn)}
                title={customer.problems
                  .map(({ annotation, message }) => `${annotation}: ${message}`)
                  .join('\n')}
              >
                <RiAlertLine aria-hidden="true" />
                {t('customers.row.problems', {
                  count: customer.problems.length,
                })}
              </span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'manager',
      label: t('customers.column.manager'),
      width: '13%',
      className: styles.wideOnly,
      csv: [
        {
          label: t('customers.column.manager'),
          value: ({ managerRefs }) => managerRefs.join('; '),
        },
      ],
      cell: customer => (
        <Cell className={styles.wideOnly}>
          <div className={styles.stack}>
            {customer.managerRefs.map(ref => (
              <EntityName key={ref} entityRef={ref} />
            ))}
            {customer.managerRefs.length === 0 && (
              <span className={styles.small}>{t('customers.row.nobody')}</span>
            )}
          </div>
        </Cell>
      ),
    },
    {
      id: 'asOf',
      label: t('customers.column.asOf'),
      width: '104px',
      csv: [
        {
          label: t('customers.column.asOf'),
          value: ({ freshness }) => freshness.asOf,
        },
      ],
      cell: customer => (
        <Cell>
          <AsOf freshness={customer.freshness} layout="stacked" />
        </Cell>
      ),
    },
  ];
}
