import type { Placed } from './listingOrder';
import type { TokenContent } from './TokenCodec';
import type { EmptyPages } from './EmptyPages';

/** Where a page begins or ends. */
type Position = Pick<TokenContent, 'list' | 'after'>;

/** What a page is cut by. */
export interface PageOptions {
  size: number;
  emptyPages: EmptyPages;
  /** From the token of the request; undefined on the first page. */
  start?: TokenContent;
  /** Makes the token that leads to the next page. */
  tokenFor(content: Omit<TokenContent, 'issuedAt'>): string;
}

/** One page of a listing that a request asked for. */
export class Page {
  readonly #options: PageOptions;

  constructor(options: PageOptions) {
    this.#options = options;
  }

  /** From 1; pages without items count. */
  get number(): number {
    return this.#options.start?.pageNumber ?? 1;
  }

  /**
   * Cuts this page out of a listing. It goes on after the key of the last item
   * given out rather than at an offset, so that items which come or go in
   * between neither repeat nor hide others.
   *
   * @param lists - the listing: one list after the other, keys ascending in each
   * @param isMeant - leaves out what it is false for
   */
  cut<T>(
    lists: readonly (readonly Placed<T>[])[],
    isMeant: (item: T) => boolean = () => true,
  ): { items: T[]; nextToken?: string } {
    const { size, start = { list: 0, after: '' } } = this.#options;
    const items: T[] = [];
    let last: Position = start;
    for (const { position, item } of walk(lists, start)) {
      if (!isMeant(item)) {
        continue;
      }
      // One more than fits: there is a next page.
      if (items.length === size) {
        return { items, nextToken: this.#tokenAfter(last) };
      }
      if (this.#isEmptyPage()) {
        return { items: [], nextToken: this.#tokenAfter(start) };
      }
      items.push(item);
      last = position;
    }
    return { items };
  }

  #isEmptyPage(): boolean {
    const { emptyPages } = this.#options;
    return emptyPages !== 'off' && this.number % emptyPages.every === 0;
  }

  #tokenAfter({ list, after }: Position): string {
    return this.#options.tokenFor({
      list,
      after,
      pageNumber: this.number + 1,
    });
  }
}

/** Everything behind a position, item by item: a page needs but few of them. */
function* walk<T>(
  lists: readonly (readonly Placed<T>[])[],
  from: Position,
): Iterable<{ position: Position; item: T }> {
  for (let list = from.list; list < lists.length; list++) {
    const placed = lists[list];
    const first = list === from.list ? firstAfter(placed, from.after) : 0;
    for (let index = first; index < placed.length; index++) {
      const { key, item } = placed[index];
      yield { position: { list, after: key }, item };
    }
  }
}

/** Index of the first item whose key is greater; keys ascend. */
function firstAfter(
  listing: readonly Placed<unknown>[],
  after: string,
): number {
  let low = 0;
  let high = listing.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (listing[middle].key > after) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
