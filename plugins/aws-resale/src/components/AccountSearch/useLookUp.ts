import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import type { LookUpResult } from 'backstage-plugin-aws-resale-common';
import { awsResaleApiRef } from '../../api/awsResaleApiRef';

/** Fewer characters would fit half of the portfolio. */
const SHORTEST = 2;

/** As many as a list shows without a bar to scroll it. */
const LIMIT = 10;

/** Long enough to finish a word, short enough not to notice. */
const TYPING_PAUSE_MS = 250;

/** What looking a text up came to so far. */
export interface LookUp {
  /** Whether the text is too short to be looked up. */
  isIdle: boolean;
  /** Whether `result` and `error` are still those of an earlier text. */
  isPending: boolean;
  result?: LookUpResult;
  error?: Error;
  /** Asks at once instead of waiting for a pause in the typing. */
  hurry(): void;
  /** Asks again after a failure. */
  retry(): void;
}

/**
 * Looks a text up once the typing pauses. A question that is no longer wanted
 * is aborted and its answer ignored. The text may be an e-mail address, so it
 * is posted and kept nowhere else.
 */
export function useLookUp(text: string): LookUp {
  const api = useApi(awsResaleApiRef);
  const [answer, setAnswer] = useState<{
    text: string;
    result?: LookUpResult;
    error?: Error;
  }>();
  const [attempt, setAttempt] = useState(0);
  const waiting = useRef<() => void>();
  const wanted = text.trim();
  const isIdle = wanted.length < SHORTEST;

  useEffect(() => {
    if (isIdle) {
      setAnswer(undefined);
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (outcome: { result?: LookUpResult; error?: Error }) => {
      if (!signal.aborted) {
        setAnswer({ text: wanted, ...outcome });
      }
    };
    const ask = () => {
      waiting.current = undefined;
      api.lookUp({ text: wanted, limit: LIMIT }, { signal }).then(
        result => settle({ result }),
        error => settle({ error: toError(error) }),
      );
    };
    const timer = setTimeout(ask, TYPING_PAUSE_MS);
    waiting.current = () => {
      clearTimeout(timer);
      ask();
    };
    return () => {
      clearTimeout(timer);
      waiting.current = undefined;
      controller.abort();
    };
  }, [api, wanted, isIdle, attempt]);

  const hurry = useCallback(() => waiting.current?.(), []);
  const retry = useCallback(() => {
    setAnswer(undefined);
    setAttempt(count => count + 1);
  }, []);
  return {
    isIdle,
    isPending: !isIdle && answer?.text !== wanted,
    result: answer?.result,
    error: answer?.error,
    hurry,
    retry,
  };
}
