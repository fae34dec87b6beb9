import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** New values by key; an empty text or list takes the key out. */
export type UrlChanges = Record<string, string | readonly string[] | undefined>;

/** Values of one key of the address: `?verdict=DRIFT&verdict=UNDECLARED`. */
export interface UrlState {
  /** The first value of a key. */
  get(key: string): string | undefined;
  /** Every value of a key. */
  getAll(key: string): string[];
  /** Every value of a key that is one of the allowed words. */
  all<Word extends string>(key: string, allowed: readonly Word[]): Word[];
  /** Sets keys in one step, without an entry in the history per keystroke. */
  set(changes: UrlChanges): void;
}

/**
 * Filters, sort, search and selection that live in the page's address, so that
 * a link and the back button bring them back. Words that the page does not
 * know are ignored, since anybody can type an address.
 */
export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();

  const set = useCallback<UrlState['set']>(
    changes => {
      setParams(
        current => {
          const next = new URLSearchParams(current);
          for (const [key, value] of Object.entries(changes)) {
            next.delete(key);
            const values = typeof value === 'string' ? [value] : value ?? [];
            values
              .filter(item => item !== '')
              .forEach(item => next.append(key, item));
          }
          return next;
        },
        { replace: true },
      );
    },
    [setParams],
  );

  return useMemo(
    () => ({
      get: key => params.get(key) ?? undefined,
      getAll: key => params.getAll(key),
      all: <Word extends string>(key: string, allowed: readonly Word[]) =>
        params
          .getAll(key)
          .filter((word): word is Word =>
            (allowed as readonly string[]).includes(word),
          ),
      set,
    }),
    [params, set],
  );
}
