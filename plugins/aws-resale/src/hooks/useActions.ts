import { useCallback, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import type { AwsResaleApi } from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../api/awsResaleApiRef';
import { isConflict, wordsOf } from '../api/serverError';
import { useText } from './useText';

/** How long a success stays on the screen. */
const TOAST_MS = 6_000;

/** One thing that a person asks the server to do. */
export interface Action<T> {
  /** Tells actions apart while one is under way: `run 111122223333`. */
  key: string;
  /** What the button says; a failure is announced by this name. */
  label: string;
  ask(api: AwsResaleApi): Promise<T>;
  /** The sentence that announces success. */
  done(result: T): string;
  /** The sentence where the server answers that it is under way already. */
  conflict?: string;
}

/** Runs actions of the page and tells how they went. */
export interface Actions {
  /** Key of the action under way. */
  pending?: string;
  /** The last failure, until the next action or until it is put away. */
  failure?: { key: string; title: string; message: string };
  /** Never rejects: a failure is kept in `failure`. */
  act<T>(action: Action<T>): Promise<'done' | 'conflict' | 'failed'>;
  putAway(): void;
}

/**
 * Successes are announced and go; failures stay until somebody has read them.
 *
 * @param onSettled - called after every answer, conflicts and failures too,
 * since each of them means that what the page shows may be out of date
 */
export function useActions(onSettled: () => void): Actions {
  const api = useApi(awsResaleApiRef);
  const toasts = useApi(toastApiRef);
  const t = useText();
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<Actions['failure']>();

  const act: Actions['act'] = async action => {
    const { key, label, conflict } = action;
    setPending(key);
    setFailure(undefined);
    try {
      const result = await action.ask(api);
      toasts.post({
        title: action.done(result),
        status: 'success',
        timeout: TOAST_MS,
      });
      return 'done';
    } catch (caught) {
      const error = toError(caught);
      if (conflict && isConflict(error)) {
        toasts.post({ title: conflict, status: 'info', timeout: TOAST_MS });
        return 'conflict';
      }
      setFailure({
        key,
        title: t('common.action.failed', { action: label }),
        message: wordsOf(error),
      });
      return 'failed';
    } finally {
      setPending(undefined);
      onSettled();
    }
  };

  const putAway = useCallback(() => setFailure(undefined), []);
  return { pending, failure, act, putAway };
}
