import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Puts the focus back on what opened a dialog once that is closed. Dialogs do so
 * by themselves, unless another one took their place while they loaded.
 */
export function useFocusBack<T extends HTMLElement>(
  isOpen: boolean,
): RefObject<T> {
  const opener = useRef<T>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      opener.current?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
