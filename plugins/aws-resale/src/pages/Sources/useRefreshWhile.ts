import { useCallback, useEffect, useRef, useState } from 'react';

const EVERY_MS = 4_000;

/** A run that was asked for begins within this time, or something is wrong. */
const EXPECT_FOR_MS = 20_000;

/**
 * Asks again every few seconds while something runs, and for a short while
 * after a run was asked for, since a worker needs a moment to take it.
 *
 * @returns call it when a run was asked for
 */
export function useRefreshWhile(
  isRunning: boolean,
  refresh: () => void,
): () => void {
  const [expectedUntil, setExpectedUntil] = useState(0);
  const refreshRef = useRef(refresh);
  refreshRef.current = refresh;
  const isExpected = expectedUntil > 0;

  useEffect(() => {
    if (!isRunning && !isExpected) {
      return undefined;
    }
    const timer = setInterval(() => {
      refreshRef.current();
      setExpectedUntil(until => (until > Date.now() ? until : 0));
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, isExpected]);

  return useCallback(() => setExpectedUntil(Date.now() + EXPECT_FOR_MS), []);
}
