import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { QueuePage } from 'backstage-plugin-aws-resale-common';
import { PAGE_SIZE, ListState, useListState } from '../../components/ListView';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';
import { UrlChanges, useUrlState } from '../../hooks/useUrlState';
import { nextAccount } from './nextAccount';
import { ACCOUNT_KEY, QUEUE_LIST } from './queueListSpec';

/** A page of the queue with what was asked for, which may have changed since. */
export interface QueueAnswer {
  page: QueuePage;
  asked: Pick<Queue, 'status' | 'groupBy'> & {
    search: string;
    offset: number;
  };
}

/** The queue as the address has it, and ways to go on. */
export interface Queue {
  list: ListState<
    (typeof QUEUE_LIST)['filters'],
    (typeof QUEUE_LIST)['sorts'][number]
  >;
  status: (typeof QUEUE_LIST)['filters']['status'][number];
  groupBy: (typeof QUEUE_LIST)['filters']['group'][number];
  /** Never the answer of another segment, whose accounts are decided otherwise. */
  result: Loadable<QueueAnswer>;
  /** The account that is looked at: the one of the address, else the first. */
  current: string | undefined;
  /** Address of the page with another account to look at. */
  hrefOf(accountId: string): string;
  /** Changes what is listed and returns to its first account. */
  set(changes: UrlChanges): void;
  /** Goes on to the account after those that were decided on, and tells which. */
  leave(decided: readonly string[]): string | undefined;
}

/**
 * Keeps segment, group, search, page and selection of the queue in the address.
 *
 * @param revision - the list is read again whenever it changes
 */
export function useQueue(revision: number): Queue {
  const list = useListState(QUEUE_LIST);
  const url = useUrlState();
  const { pathname, search } = useLocation();
  const status = list.filters.status[0] ?? 'OPEN';
  const groupBy = list.filters.group[0] ?? 'organization';
  const query = {
    q: list.search || undefined,
    status,
    groupBy,
    sort: list.sort,
    limit: PAGE_SIZE,
    cursor: list.cursor,
  };
  const asked = { status, groupBy, search: list.search, offset: list.offset };
  const latest = useAwsResale(
    async (api, options): Promise<QueueAnswer> => ({
      page: await api.listMappingQueue(query, options),
      asked,
    }),
    [query, revision],
  );
  const value =
    latest.value?.asked.status === status ? latest.value : undefined;
  const { error, loading, reload } = latest;
  const result = useMemo(
    () => ({
      value,
      error,
      // Asking begins only after the segment has changed.
      loading: loading || (!value && !error),
      reload,
    }),
    [value, error, loading, reload],
  );
  const items = value?.page.items;
  // Accounts that were decided on stay in the list until it was read again.
  const [left, setLeft] = useState<{ answer?: QueueAnswer; ids: string[] }>({
    ids: [],
  });
  const hasLeft = (id: string) =>
    left.answer === value && left.ids.includes(id);
  const chosen = accountOf(url.get(ACCOUNT_KEY));
  const current =
    chosen ?? items?.find(({ accountId }) => !hasLeft(accountId))?.accountId;

  const hrefOf = useCallback(
    (accountId: string) => {
      const params = new URLSearchParams(search);
      params.set(ACCOUNT_KEY, accountId);
      return `${pathname}?${params}`;
    },
    [pathname, search],
  );

  return useMemo(
    () => ({
      list,
      status,
      groupBy,
      result,
      current,
      hrefOf,
      set: changes => list.set({ [ACCOUNT_KEY]: undefined, ...changes }),
      leave: decided => {
        const next = nextAccount(
          items?.map(({ accountId }) => accountId) ?? [],
          current ?? '',
          decided,
        );
        setLeft({ answer: value, ids: [...decided] });
        url.set({ [ACCOUNT_KEY]: next });
        return next;
      },
    }),
    [list, url, status, groupBy, result, value, items, current, hrefOf],
  );
}

/** Anybody can type an address. */
function accountOf(text: string | undefined): string | undefined {
  return text && /^\d{12}$/.test(text) ? text : undefined;
}
