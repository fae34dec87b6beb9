import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  ACCOUNT_MODELS,
  ACCOUNT_STATES,
  HOLDERS,
  MODEL_VERDICTS,
} from 'backstage-plugin-aws-resale-common';
import type { AccountPage } from 'backstage-plugin-aws-resale-common';
import type { Loadable } from '../../hooks/useAwsResale';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useUrlState } from '../../hooks/useUrlState';
import { accountRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';
import { useNow } from '../../time/useNow';
import {
  ListCard,
  ListFilter,
  ListFilters,
  PAGE_SIZE,
  useListState,
} from '../ListView';
import { accountColumns } from './accountColumns';

const LIST = {
  filters: {
    model: ACCOUNT_MODELS,
    verdict: MODEL_VERDICTS,
    holder: HOLDERS,
    state: [...ACCOUNT_STATES, 'GONE'],
    role: ['payer', 'linked'],
  },
  sorts: [
    'verdict',
    '-verdict',
    'name',
    '-name',
    'model',
    '-model',
    'state',
    '-state',
    'customer',
    '-customer',
  ],
  defaultSort: 'verdict',
} as const;

/**
 * Accounts with search, filters and pages that live in the address. The
 * customer comes from the address too, unless the list is one customer's own.
 */
export function AccountList(props: {
  label: string;
  /** Entity ref; the list is this customer's own. */
  customerRef?: string;
  empty: ReactNode;
  /** Wraps the list in what needs its answer, such as a title with the count. */
  children?: (list: ReactNode, result: Loadable<AccountPage>) => ReactNode;
}) {
  const { label, customerRef, empty, children } = props;
  const t = useText();
  const url = useUrlState();
  const list = useListState(LIST);
  const formatDate = useDate();
  const now = useNow();
  const accountRoute = useRouteRef(accountRouteRef);
  const chosenCustomer = customerRef ? undefined : url.get('customer');
  const chosenPayer = customerRef ? undefined : url.get('payer');
  const { model, verdict, holder, state, role } = list.filters;

  const query = {
    q: list.search || undefined,
    model,
    verdict,
    holder,
    state,
    // Both roles are every account.
    role: role.length === 1 ? role[0] : undefined,
    customer: customerRef ?? chosenCustomer,
    payerAccountId: chosenPayer,
    sort: list.sort,
    limit: PAGE_SIZE,
    cursor: list.cursor,
  };
  const result = useAwsResale(
    (api, options) => api.listAccounts(query, options),
    [query],
  );

  const columns = useMemo(
    () =>
      accountColumns({
        t,
        formatDate,
        accountRoute,
        now,
        withCustomer: customerRef === undefined,
      }),
    [t, formatDate, accountRoute, now, customerRef],
  );

  const filters: ListFilter[] = [
    {
      key: 'verdict',
      name: t('accounts.filter.verdict'),
      selected: verdict,
      options: MODEL_VERDICTS.map(id => ({
        id,
        label: t(`common.chip.verdict.${id}.label`),
      })),
    },
    {
      key: 'model',
      name: t('accounts.filter.model'),
      selected: model,
      options: ACCOUNT_MODELS.map(id => ({
        id,
        label: t(`common.chip.model.${id}.label`),
      })),
    },
    {
      key: 'holder',
      name: t('accounts.filter.holder'),
      selected: holder,
      options: HOLDERS.map(id => ({
        id,
        label: t(`common.chip.holder.${id}.label`),
      })),
    },
    {
      key: 'state',
      name: t('accounts.filter.state'),
      selected: state,
      options: LIST.filters.state.map(id => ({
        id,
        label: t(`common.chip.state.${id}.label`),
      })),
    },
    {
      key: 'role',
      name: t('accounts.filter.role'),
      selected: role,
      options: LIST.filters.role.map(id => ({
        id,
        label: t(`accounts.role.${id}`),
      })),
    },
  ];
  // Chosen by a link from elsewhere: shown as a tag that can be taken off.
  const fixed: ListFilter[] = [
    {
      key: 'customer',
      name: t('accounts.filter.customer'),
      value: chosenCustomer,
      label:
        chosenCustomer === 'none'
          ? t('accounts.filter.noCustomer')
          : chosenCustomer,
    },
    {
      key: 'payer',
      name: t('accounts.filter.payer'),
      value: chosenPayer,
      label: chosenPayer,
    },
  ].flatMap(({ key, name, value, label: text }) =>
    value && text
      ? [
          {
            key,
            name,
            selected: [value],
            options: [{ id: value, label: text }],
          },
        ]
      : [],
  );
  const clear = () => list.clear({ customer: undefined, payer: undefined });

  const card = (
    <ListCard
      label={label}
      result={result}
      state={{
        ...list,
        isFiltered: list.isFiltered || fixed.length > 0,
        clear,
      }}
      columns={columns}
      getId={account => account.accountId}
      empty={empty}
      noHits={t('accounts.noHits')}
      filters={
        <ListFilters
          search={list.search}
          searchLabel={t('accounts.searchLabel')}
          onSearch={list.setSearch}
          filters={filters}
          fixed={fixed}
          onFilter={(key, words) => list.set({ [key]: words })}
          onClear={clear}
        />
      }
    />
  );
  return <>{children ? children(card, result) : card}</>;
}
