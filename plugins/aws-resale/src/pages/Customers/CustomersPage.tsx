import { useMemo } from 'react';
import { Link, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ACCOUNT_MODELS,
  BILLING_ARRANGEMENTS,
  Customer,
  MODEL_VERDICTS,
} from 'backstage-plugin-aws-resale-common';
import { CsvButton } from '../../components/CsvButton';
import {
  ListCard,
  ListFilters,
  listStyles,
  PAGE_SIZE,
  useListState,
} from '../../components/ListView';
import { ManagerFilter } from '../../components/ManagerFilter';
import { PageFrame } from '../../components/PageFrame';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useUrlState } from '../../hooks/useUrlState';
import { accountsRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';
import { customerColumns } from './customerColumns';
import { ExposureLegend } from './ExposureLegend';
import { NoCustomers } from './NoCustomers';

/** A customer is one of these as a whole, unless none of its accounts counts. */
const EXPOSURES = ['EXPOSED', 'PROTECTED', 'NOT_OBSERVED'] as const;

const LIST = {
  filters: {
    model: ACCOUNT_MODELS,
    verdict: MODEL_VERDICTS,
    exposure: EXPOSURES,
    billing: BILLING_ARRANGEMENTS,
  },
  sorts: [
    'exposure',
    '-exposure',
    'verdict',
    '-verdict',
    'title',
    '-title',
    'model',
    '-model',
    'accounts',
    '-accounts',
  ],
  defaultSort: 'exposure',
} as const;

/** One row per customer, the most exposed first. */
export function CustomersPage() {
  const t = useText();
  const formatDate = useDate();
  const url = useUrlState();
  const list = useListState(LIST);
  const accountsRoute = useRouteRef(accountsRouteRef);
  const manager = url.get('manager');
  const isMine = url.get('mine') === 'true';
  const { model, verdict, exposure, billing } = list.filters;

  const filter = {
    q: list.search || undefined,
    model,
    verdict,
    exposure,
    billingArrangement: billing,
    manager,
    mine: isMine || undefined,
    sort: list.sort,
  };
  const query = { ...filter, limit: PAGE_SIZE, cursor: list.cursor };
  const result = useAwsResale(
    (api, options) => api.listCustomers(query, options),
    [query],
  );
  const columns = useMemo(
    () => customerColumns(t, formatDate),
    [t, formatDate],
  );
  const clear = () => list.clear({ manager: undefined, mine: undefined });
  const total = result.value?.totalCount;

  return (
    <PageFrame
      title={t('customers.title')}
      meta={
        <>
          {total !== undefined && (
            <span>{t('customers.count', { count: total })}</span>
          )}
          <Link href={`${accountsRoute()}?customer=none`}>
            {t('customers.withoutCustomer')}
          </Link>
        </>
      }
      actions={
        <CsvButton<Customer>
          what={t('customers.csv.what')}
          source={{
            name: 'customers',
            fields: columns.flatMap(column => column.csv ?? []),
            readPage: (api, page, options) =>
              api.listCustomers({ ...filter, ...page }, options),
          }}
        />
      }
    >
      <ListCard
        label={t('customers.title')}
        result={result}
        state={{
          ...list,
          isFiltered: list.isFiltered || isMine || manager !== undefined,
          clear,
        }}
        columns={columns}
        getId={customer => customer.ref}
        empty={<NoCustomers />}
        noHits={t('customers.noHits')}
        filters={
          <>
            <ListFilters
              search={list.search}
              searchLabel={t('customers.searchLabel')}
              onSearch={list.setSearch}
              onFilter={(key, words) => list.set({ [key]: words })}
              onClear={clear}
              filters={[
                {
                  key: 'model',
                  name: t('customers.filter.model'),
                  selected: model,
                  options: ACCOUNT_MODELS.map(id => ({
                    id,
                    label: t(`common.chip.model.${id}.label`),
                  })),
                },
                {
                  key: 'verdict',
                  name: t('customers.filter.verdict'),
                  selected: verdict,
                  options: MODEL_VERDICTS.map(id => ({
                    id,
                    label: t(`common.chip.verdict.${id}.label`),
                  })),
                },
                {
                  key: 'exposure',
                  name: t('customers.filter.exposure'),
                  selected: exposure,
                  options: EXPOSURES.map(id => ({
                    id,
                    label: t(`common.chip.posture.${id}.label`),
                  })),
                },
                {
                  key: 'billing',
                  name: t('customers.filter.billing'),
                  selected: billing,
                  options: BILLING_ARRANGEMENTS.map(id => ({
                    id,
                    label: t(`common.billing.${id}`),
                  })),
                },
              ]}
              more={
                <ManagerFilter
                  className={listStyles.select}
                  value={manager}
                  onChange={ref => list.set({ manager: ref })}
                />
              }
            >
              <ToggleButtonGroup
                aria-label={t('customers.scope.label')}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[isMine ? 'mine' : 'all']}
                onSelectionChange={keys =>
                  list.set({ mine: keys.has('mine') ? 'true' : undefined })
                }
              >
                <ToggleButton id="all" size="small">
                  {t('customers.scope.all')}
                </ToggleButton>
                <ToggleButton id="mine" size="small">
                  {t('customers.scope.mine')}
                </ToggleButton>
              </ToggleButtonGroup>
            </ListFilters>
            <ExposureLegend />
          </>
        }
      />
    </PageFrame>
  );
}
