import { ServiceUnavailableError } from '@backstage/errors';

/** One page of a listing, as AWS answers it. */
export interface AnsweredPage<T> {
  items: readonly T[];
  /** Missing, null and the empty text end the listing. */
  nextToken?: string | null;
}

/**
 * Reads a listing to its end. AWS now and then answers an empty page that
 * carries a token, so only a missing token ends it; empty pages are not passed
 * on.
 *
 * @param what - names the listing in messages.
 * @throws ServiceUnavailableError when a token comes twice, since the listing
 * would go round in circles.
 */
export async function* readPages<T>(
  what: string,
  fetchPage: (nextToken: string | undefined) => Promise<AnsweredPage<T>>,
): AsyncGenerator<readonly T[], void, undefined> {
  const tokens = new Set<string>();
  let token: string | undefined;
  do {
    const page = await fetchPage(token);
    if (page.items.length > 0) {
      yield page.items;
    }
    token = page.nextToken || undefined;
    if (token !== undefined) {
      if (tokens.has(token)) {
        throw new ServiceUnavailableError(
          `${what} came back to a page it had passed; the listing is incomplete, the next poll tries again`,
        );
      }
      tokens.add(token);
    }
  } while (token !== undefined);
}
