import { useMemo } from 'react';
import { UrlChanges, useUrlState } from '../../hooks/useUrlState';

/** How many rows a page of a list has. */
export const PAGE_SIZE = 25;

/** What a list can be narrowed and sorted by. */
export interface ListSpec<
  Filters extends Record<string, readonly string[]>,
  Sort extends string,
> {
  /** Allowed words of every filter, by its key in the address. */
  filters: Filters;
  /** Allowed sorts; a leading dash is descending. */
  sorts: readonly Sort[];
  defaultSort: Sort;
}

/** Where a list stands, as its address says, and ways to change that. */
export interface ListState<
  Filters extends Record<string, readonly string[]>,
  Sort extends string,
> {
  search: string;
  filters: { [Key in keyof Filters]: Filters[Key][number][] };
  sort: Sort;
  /** Of the page shown; undefined on the first page. */
  cursor: string | undefined;
  /** Rows before the page shown. */
  offset: number;
  /** Whether anything narrows the list. */
  isFiltered: boolean;
  setSearch(text: string): void;
  /** Sets filters, further keys of the address included. */
  set(changes: UrlChanges): void;
  setSort(sort: string): void;
  /** Takes search and filters out, and whatever else the page filters by. */
  clear(further?: UrlChanges): void;
  /** Both may change further keys of the address with the page. */
  toNext(cursor: string, further?: UrlChanges): void;
  toPrevious(further?: UrlChanges): void;
}

const SEARCH = 'q';
const SORT = 'sort';
/** Holds the cursors of all pages on the way, since cursors lead forward only. */
const CURSORS = 'after';

/**
 * Keeps a list's search, filters, sort and page in the address. A cursor is
 * valid for the same filters and sort only, so changing these returns to the
 * first page.
 */
export function useListState<
  Filters extends Record<string, readonly string[]>,
  Sort extends string,
>(spec: ListSpec<Filters, Sort>): ListState<Filters, Sort> {
  const url = useUrlState();
  return useMemo(() => {
    const keys = Object.keys(spec.filters);
    const cursors = url.getAll(CURSORS);
    const search = url.get(SEARCH) ?? '';
    const filters = Object.fromEntries(
      keys.map(key => [key, url.all(key, spec.filters[key])]),
    ) as ListState<Filters, Sort>['filters'];
    const change = (changes: UrlChanges) =>
      url.set({ [CURSORS]: undefined, ...changes });

    return {
      search,
      filters,
      sort: url.all(SORT, spec.sorts)[0] ?? spec.defaultSort,
      cursor: cursors.at(-1),
      offset: cursors.length * PAGE_SIZE,
      isFiltered: search !== '' || keys.some(key => filters[key].length > 0),
      setSearch: text => change({ [SEARCH]: text }),
      set: change,
      setSort: sort => change({ [SORT]: sort }),
      clear: further =>
        change({
          ...Object.fromEntries([SEARCH, ...keys].map(key => [key, undefined])),
          ...further,
        }),
      toNext: (cursor, further) =>
        url.set({ [CURSORS]: [...cursors, cursor], ...further }),
      toPrevious: further =>
        url.set({ [CURSORS]: cursors.slice(0, -1), ...further }),
    };
  }, [url, spec]);
}
