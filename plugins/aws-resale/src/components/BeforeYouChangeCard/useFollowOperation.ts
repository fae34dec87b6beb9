import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Brings the operation that the address names into view, and the reader's place
 * to it when a link within the page led there. An address that only asks which
 * one (`?operation=`) puts the reader's place into the search.
 *
 * @param body - holds rows that carry their id in `data-operation`
 */
export function useFollowOperation(
  body: RefObject<HTMLElement>,
  operationId: string | undefined,
  isLoaded: boolean,
): void {
  const hasFollowed = useRef(false);
  useEffect(() => {
    if (!isLoaded) {
      return;
    }
    if (operationId === '') {
      body.current?.querySelector('input')?.focus();
    } else if (operationId !== undefined) {
      const rows =
        body.current?.querySelectorAll<HTMLElement>('[data-operation]');
      const row = [...(rows ?? [])].find(
        ({ dataset }) => dataset.operation === operationId,
      );
      // There is no layout in tests.
      row?.scrollIntoView?.({ block: 'nearest' });
      if (hasFollowed.current && !row?.contains(document.activeElement)) {
        row?.querySelector('button')?.focus();
      }
    }
    hasFollowed.current = true;
  }, [body, operationId, isLoaded]);
}
