import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import { useUrlState } from './useUrlState';

const OPERATION = 'operation';
const SCOPE = 'ops';
const FIND = 'find';

/** Which operations are shown and which one is open, as the page's address has it. */
export interface OperationInUrl {
  /** Id of the open one; empty where the address only asks which. */
  operationId: string | undefined;
  showsAll: boolean;
  /** What is searched for; empty where nothing is. */
  find: string;
  open(operationId: string | undefined): void;
  setShowsAll(showsAll: boolean): void;
  setFind(find: string): void;
  /** Address of this page with an operation open, everything else as it is. */
  addressOf(operationId: string): string;
}

/** Keeps the open operation, scope and search, so that an answer can be shared. */
export function useOperationInUrl(): OperationInUrl {
  const { get, set } = useUrlState();
  const { pathname, search } = useLocation();
  return {
    operationId: get(OPERATION),
    showsAll: get(SCOPE) === 'all',
    find: get(FIND) ?? '',
    open: useCallback(id => set({ [OPERATION]: id }), [set]),
    setShowsAll: useCallback(
      showsAll => set({ [SCOPE]: showsAll ? 'all' : undefined }),
      [set],
    ),
    setFind: useCallback(find => set({ [FIND]: find }), [set]),
    addressOf: operationId => {
      const params = new URLSearchParams(search);
      params.set(OPERATION, operationId);
      return `${pathname}?${params}`;
    },
  };
}
