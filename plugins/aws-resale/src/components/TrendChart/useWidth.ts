import { RefCallback, useCallback, useRef, useState } from 'react';

/**
 * Measures how wide an element is, so that a drawing keeps the size of its text
 * instead of being scaled.
 *
 * @returns a ref for the element, and its width; 0 until it was measured
 */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = undefined;
    if (element) {
      setWidth(Math.floor(element.getBoundingClientRect().width));
      observer.current = new ResizeObserver(([entry]) =>
        setWidth(Math.floor(entry.contentRect.width)),
      );
      observer.current.observe(element);
    }
  }, []);
  return [ref, width];
}
