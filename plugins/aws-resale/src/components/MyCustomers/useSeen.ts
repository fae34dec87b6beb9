import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Long enough to have read the first lines. */
const SEEN_MS = 5_000;

/**
 * Calls once something has been in sight for some seconds on end: on the
 * screen, in a tab that is looked at.
 *
 * @returns what to put on the element
 */
export function useSeen<T extends Element>(
  isReady: boolean,
  onSeen: () => void,
): RefObject<T> {
  const element = useRef<T>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;

  useEffect(() => {
    const target = element.current;
    if (!isReady || !target) {
      return undefined;
    }
    let isOnScreen = typeof IntersectionObserver === 'undefined';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(timer);
      timer = undefined;
    };
    const update = () => {
      if (!isOnScreen || document.visibilityState !== 'visible') {
        stop();
      } else if (timer === undefined) {
        timer = setTimeout(() => latest.current(), SEEN_MS);
      }
    };
    const observer = isOnScreen
      ? undefined
      : new IntersectionObserver(entries => {
          isOnScreen = entries[entries.length - 1].isIntersecting;
          update();
        });
    observer?.observe(target);
    document.addEventListener('visibilitychange', update);
    update();
    return () => {
      stop();
      observer?.disconnect();
      document.removeEventListener('visibilitychange', update);
    };
  }, [isReady]);
  return element;
}
