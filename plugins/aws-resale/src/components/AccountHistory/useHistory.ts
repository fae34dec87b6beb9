import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  Change,
  ChangePage,
  CheckId,
} from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../../api/awsResaleApiRef';
import { Loadable, useAwsResale } from '../../hooks/useAwsResale';
import { useOnRootChange } from '../../hooks/useRootChanges';

const CHANGES_PER_PAGE = 10;

/** The pages of a history read so far. */
export interface History {
  first: Loadable<ChangePage>;
  changes: Change[];
  total: number;
  hasMore: boolean;
  loadingMore: boolean;
  moreError?: Error;
  loadMore(): void;
}

/**
 * Reads the history of an account, newest first, a page at a time.
 *
 * @param check - leaves out what is not of this check
 */
export function useHistory(accountId: string, check?: CheckId): History {
  const api = useApi(awsResaleApiRef);
  const first = useAwsResale(
    (client, options) =>
      client.getAccountHistory(
        accountId,
        { limit: CHANGES_PER_PAGE, check },
        options,
      ),
    [accountId, check],
  );
  useOnRootChange(first.reload);
  const [older, setOlder] = useState<ChangePage[]>([]);
  const [more, setMore] = useState<{ loading: boolean; error?: Error }>({
    loading: false,
  });
  const request = useRef<AbortController>();

  // Older pages belong to the first page they were read after.
  useEffect(() => {
    setOlder([]);
    setMore({ loading: false });
    return () => request.current?.abort();
  }, [first.value]);

  const pages = first.value ? [first.value, ...older] : [];
  const cursor = pages.at(-1)?.nextCursor;

  const loadMore = useCallback(() => {
    const controller = new AbortController();
    request.current = controller;
    const { signal } = controller;
    setMore({ loading: true });
    api
      .getAccountHistory(
        accountId,
        { limit: CHANGES_PER_PAGE, check, cursor },
        { signal },
      )
      .then(
        page => {
          if (!signal.aborted) {
            setOlder(read => [...read, page]);
            setMore({ loading: false });
          }
        },
        error => {
          if (!signal.aborted) {
            setMore({ loading: false, error: toError(error) });
          }
        },
      );
  }, [api, accountId, check, cursor]);

  return {
    first,
    changes: pages.flatMap(page => page.items),
    total: first.value?.totalCount ?? 0,
    hasMore: cursor !== undefined,
    loadingMore: more.loading,
    moreError: more.error,
    loadMore,
  };
}
