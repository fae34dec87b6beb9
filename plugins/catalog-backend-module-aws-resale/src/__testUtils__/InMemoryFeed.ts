import type { FeedItem, FeedPage } from 'backstage-plugin-aws-resale-common';

type Fact = Omit<FeedItem, 'revision' | 'present'>;

/** The other side of the feed: one entry an id, each change a new revision. */
export class InMemoryFeed {
  #epoch = 'epoch-1';
  #revision = 0;
  #items = new Map<string, FeedItem>();

  put(...facts: Fact[]): void {
    for (const fact of facts) {
      this.#write({ ...fact, present: true });
    }
  }

  bury(id: string): void {
    const { kind } = this.#items.get(id) ?? { kind: 'ACCOUNT' };
    this.#write({ id, kind, present: false });
  }

  /** As when the store is deleted and made anew. */
  reset(epoch: string): void {
    this.#epoch = epoch;
    this.#revision = 0;
    this.#items = new Map();
  }

  /** As when an entry is lost without a tombstone. */
  lose(id: string): void {
    this.#items.delete(id);
  }

  page(after: number, limit: number): FeedPage {
    return {
      epoch: this.#epoch,
      head: this.#revision,
      items: [...this.#items.values()]
        .filter(item => item.revision > after)
        .sort((one, other) => one.revision - other.revision)
        .slice(0, limit),
    };
  }

  #write(item: Omit<FeedItem, 'revision'>): void {
    this.#revision += 1;
    this.#items.set(item.id, { ...item, revision: this.#revision });
  }
}
