import type { FeedPage } from 'backstage-plugin-aws-resale-common';

/** Where the present state of accounts and organizations is read from. */
export interface FeedReader {
  /**
   * Reads the page that follows a revision, in the order of revisions; an
   * empty one when nothing is newer.
   *
   * @throws when the feed cannot be reached or answers with anything but a
   * page that leads forward.
   */
  read(after: number, options: { signal: AbortSignal }): Promise<FeedPage>;
}
