import type { FeedItem, FeedPage } from 'backstage-plugin-aws-resale-common';
import { account } from '../__testUtils__/accounts';
import { explainFeedPage } from './explainFeedPage';

const items = (...revisions: number[]): FeedItem[] =>
  revisions.map(revision => ({
    ...account('012345678901'),
    present: true,
    revision,
  }));

describe('explainFeedPage', () => {
  it.each<Partial<FeedPage>>([
    { epoch: 'e', head: 0, items: [] },
    { epoch: 'e', head: 9, items: items(8, 9) },
    // A store that was restored is behind; that is for the caller to notice.
    { epoch: 'e', head: 3, items: [] },
  ])('accepts %j', page => {
    expect(explainFeedPage(page, 7)).toBeUndefined();
  });

  it.each<[Partial<FeedPage> | null | undefined, RegExp]>([
    [undefined, /not a page/],
    [null, /not a page/],
    [{}, /not a page/],
    [{ epoch: 'e', head: 1 }, /not a page/],
    [{ head: 1, items: [] }, /not a page/],
    [{ epoch: 'e', head: Number.NaN, items: [] }, /not a page/],
    [{ epoch: 'e', head: 9, items: items(7) }, /revision 7 follows 7/],
    [{ epoch: 'e', head: 9, items: items(9, 8) }, /revision 8 follows 9/],
  ])('refuses %j', (page, reason) => {
    expect(explainFeedPage(page, 7)).toMatch(reason);
  });
});
