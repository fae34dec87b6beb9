import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  Account,
  AccountPage,
  CheckId,
} from 'backstage-plugin-aws-resale-common';
import type { Loadable } from '../../hooks/useAwsResale';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { useUrlState } from '../../hooks/useUrlState';
import { accountRouteRef } from '../../routes';
import { useDate } from '../../time/useDate';
import { useNow } from '../../time/useNow';
import { CsvButton } from '../CsvButton';
import {
  ListCard,
  ListFilters,
  listStyles,
  PAGE_SIZE,
  useListState,
} from '../ListView';
import { accountColumns } from './accountColumns';
import { accountFilters, linkedFilters } from './accountFilters';
import { ACCOUNT_LIST } from './accountListSpec';
import { CheckFilter } from './CheckFilter';

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
  children?: (
    list: ReactNode,
    result: Loadable<AccountPage>,
    csv: ReactNode,
  ) => ReactNode;
}) {
  const { label, customerRef, empty, children } = props;
  const t = useText();
  const url = useUrlState();
  const list = useListState(ACCOUNT_LIST);
  const formatDate = useDate();
  const now = useNow();
  const accountRoute = useRouteRef(accountRouteRef);
  const chosenCustomer = customerRef ? undefined : url.get('customer');
  const chosenPayer = customerRef ? undefined : url.get('payer');
  const { posture, checkState, model, verdict, holder, state, role } =
    list.filters;
  // The API takes one check, and what it says of an account.
  const check = list.filters.check[0];

  const filter = {
    q: list.search || undefined,
    posture,
    check,
    checkState: check ? checkState : [],
    model,
    verdict,
    holder,
    state,
    // Both roles are every account.
    role: role.length === 1 ? role[0] : undefined,
    customer: customerRef ?? chosenCustomer,
    payerAccountId: chosenPayer,
    sort: list.sort,
  };
  const query = { ...filter, limit: PAGE_SIZE, cursor: list.cursor };
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

  const filters = accountFilters(t, list.filters);
  const fixed = linkedFilters(t, {
    customer: chosenCustomer,
    payer: chosenPayer,
    check,
  });
  const setCheck = (id: CheckId | undefined) =>
    list.set({ check: id, checkState: id && 'EXPOSED' });
  const setFilter = (key: string, words: string[]) =>
    key === 'check' || (key === 'checkState' && words.length === 0)
      ? setCheck(undefined)
      : list.set({ [key]: words });
  const clear = () => list.clear({ customer: undefined, payer: undefined });

  const csv = (
    <CsvButton<Account>
      what={t('accounts.csv.what')}
      size={children ? 'medium' : 'small'}
      source={{
        name: 'accounts',
        fields: columns.flatMap(column => column.csv ?? []),
        readPage: (api, page, options) =>
          api.listAccounts({ ...filter, ...page }, options),
      }}
    />
  );
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
          more={
            <CheckFilter
              className={listStyles.select}
              value={check}
              onChange={setCheck}
            />
          }
          onFilter={setFilter}
          onClear={clear}
        >
          {!children && csv}
        </ListFilters>
      }
    />
  );
  return <>{children ? children(card, result, csv) : card}</>;
}
