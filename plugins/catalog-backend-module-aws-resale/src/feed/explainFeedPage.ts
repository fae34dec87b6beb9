import type { FeedPage } from 'backstage-plugin-aws-resale-common';

/**
 * Says why an answer is not a page of the feed, or returns undefined when it
 * is one.
 *
 * A proxy's greeting or another version's page must neither end as an empty
 * catalog nor send the reader in circles.
 *
 * @param after - The revision that was asked for; a page may only lead on.
 */
export function explainFeedPage(
  page: Partial<FeedPage> | null | undefined,
  after: number,
): string | undefined {
  if (
    typeof page?.epoch !== 'string' ||
    !Number.isSafeInteger(page.head) ||
    !Array.isArray(page.items)
  ) {
    return 'the answer is not a page with epoch, head and items';
  }
  let previous = after;
  for (const item of page.items) {
    if (!Number.isSafeInteger(item.revision) || item.revision <= previous) {
      return `revision ${item.revision} follows ${previous}`;
    }
    previous = item.revision;
  }
  return undefined;
}
