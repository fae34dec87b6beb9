import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { CHECK_IDS } from 'backstage-plugin-aws-resale-common';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { useUrlState } from './useUrlState';

const KEY = 'check';

/** The check whose evidence is open, as the page's address has it. */
export function useCheckInUrl(): {
  checkId: CheckId | undefined;
  /** Address of this page with the check open, everything else as it is. */
  addressOf(checkId: CheckId): string;
  close(): void;
} {
  const url = useUrlState();
  const { pathname, search } = useLocation();
  const { set } = url;
  const close = useCallback(() => set({ [KEY]: undefined }), [set]);
  return {
    checkId: url.all(KEY, CHECK_IDS)[0],
    addressOf: checkId => {
      const params = new URLSearchParams(search);
      params.set(KEY, checkId);
      return `${pathname}?${params}`;
    },
    close,
  };
}
