import { useCallback, useEffect, useRef, useState } from 'react';
import type { DependencyList } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type {
  AwsResaleApi,
  RequestOptions,
} from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../api/awsResaleApiRef';

/** What a request came to so far. */
export interface Loadable<T> {
  /** The last answer; kept while a newer one is on its way, and on errors. */
  value?: T;
  /** Why the latest request failed. */
  error?: Error;
  loading: boolean;
  /** Asks again. */
  reload(): void;
}

/**
 * Asks the API and asks again whenever a dependency changes. A request that is
 * no longer wanted is aborted and its answer ignored.
 *
 * @param ask - makes the request; hand `options` on, it carries the signal
 * @param deps - everything that `ask` reads from outside
 */
export function useAwsResale<T>(
  ask: (api: AwsResaleApi, options: RequestOptions) => Promise<T>,
  deps: DependencyList,
): Loadable<T> {
  const api = useApi(awsResaleApiRef);
  const askRef = useRef(ask);
  askRef.current = ask;
  const [state, setState] = useState<Omit<Loadable<T>, 'reload'>>({
    loading: true,
  });
  const [attempt, setAttempt] = useState(0);
  const depsKey = JSON.stringify(deps);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(last => ({ value: last.value, loading: true }));
    askRef.current(api, { signal }).then(
      value => {
        if (!signal.aborted) {
          setState({ value, loading: false });
        }
      },
      error => {
        if (!signal.aborted) {
          setState(last => ({
            value: last.value,
            error: toError(error),
            loading: false,
          }));
        }
      },
    );
    return () => controller.abort();
  }, [api, depsKey, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, reload };
}
