import type { ListedAccount, OrganizationReader } from '../observe/types';
import type { AccountRecord } from '../judge/accountRecord';
import type { OrganizationalUnits } from './OrganizationalUnits';

type Tags = Record<string, string>;

/**
 * Tags of the accounts of one organization. They are read before the accounts
 * and kept in memory: configured keys of one organization are few, and a
 * staging table would make every unchanged poll write.
 */
export class TagReader {
  readonly #reader: OrganizationReader;
  #tags = new Map<string, Tags>();
  #isComplete = false;
  #failure: string | undefined;

  constructor(reader: OrganizationReader) {
    this.#reader = reader;
  }

  /**
   * Reads all tags in bulk where that is allowed. A failure midway is no
   * failure of the run: what came is dropped and last known tags stay.
   */
  async readAll(units: OrganizationalUnits, signal: AbortSignal) {
    const tags = new Map<string, Tags>();
    try {
      for await (const page of this.#reader.tags()) {
        for (const resource of page) {
          tags.set(resource.resourceId, resource.tags);
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      this.#failure = `Tags: reading them failed midway (${
        error instanceof Error ? error.name : 'unknown error'
      }), the last known ones stay`;
      return;
    }
    if (this.#reader.capabilities.tags === 'BULK') {
      this.#tags = tags;
      this.#isComplete = true;
      await units.setTags(
        // An absent resource has no tags: bulk reading was complete.
        new Map(units.ids().map(ouId => [ouId, tags.get(ouId) ?? {}])),
      );
    }
  }

  /** Tags of the units that a run has just learned of. */
  async readAdded(units: OrganizationalUnits) {
    if (this.#isComplete) {
      await units.setTags(
        new Map(
          [...units.added].map(ouId => [ouId, this.#tags.get(ouId) ?? {}]),
        ),
      );
    } else if (this.#reader.capabilities.tags === 'PER_RESOURCE') {
      const missing = [...units.added].filter(ouId => !this.#tags.has(ouId));
      for (const ouId of missing) {
        this.#tags.set(ouId, await this.#reader.tagsOf(ouId));
      }
      if (missing.length > 0) {
        await units.setTags(
          new Map(missing.map(id => [id, this.#tags.get(id)!])),
        );
      }
    }
  }

  /** Tags of one listed account: fresh ones where they could be read, else the last known. */
  async tagsOf(
    listed: ListedAccount,
    before: AccountRecord | undefined,
  ): Promise<Tags> {
    if (this.#isComplete) {
      return this.#tags.get(listed.accountId) ?? {};
    }
    const isKnown =
      before &&
      before.facts.name === listed.name &&
      before.facts.email === listed.email &&
      before.facts.ouIds.join('/') === (listed.ouIds ?? []).join('/');
    if (this.#reader.capabilities.tags === 'PER_RESOURCE' && !isKnown) {
      return this.#reader.tagsOf(listed.accountId);
    }
    return before?.facts.tags ?? {};
  }

  /** What could not be read, in sentences for the Sources page. */
  notRead(): string[] {
    if (this.#failure) {
      return [this.#failure];
    }
    switch (this.#reader.capabilities.tags) {
      case 'NONE':
        return [
          'Tags: refused, tag:GetResources and organizations:ListTagsForResource are missing',
        ];
      case 'PER_RESOURCE':
        return [
          'Bulk tags: refused, tags of new and changed accounts are read one by one',
        ];
      default:
        return [];
    }
  }
}
