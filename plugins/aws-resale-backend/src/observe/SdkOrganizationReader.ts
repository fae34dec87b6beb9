import type { Account } from '@aws-sdk/client-organizations';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AccountSession } from './AccountSession';
import { AccessDeniedError } from './errors';
import { OrganizationCalls } from './OrganizationCalls';
import { parseOrganizationPath } from './OrganizationPath';
import { toListedAccount } from './toListedAccount';
import { keepTags, toTaggedResource } from './toTaggedResource';
import type {
  ListedAccount,
  OrganizationalUnit,
  OrganizationFacts,
  OrganizationReader,
  ReadCapabilities,
  TaggedResource,
} from './types';
import { readUnitsUnder, walkTree, type OrganizationTree } from './walkTree';

/** Reads an organization through the AWS SDK, with the fewest calls. */
export class SdkOrganizationReader implements OrganizationReader {
  readonly #session: AccountSession;
  readonly #calls: OrganizationCalls;
  readonly #tagKeys: ReadonlySet<string>;
  #paths: ReadCapabilities['paths'] = 'PATHS';
  #tags: ReadCapabilities['tags'] = 'BULK';
  #rootId: string | undefined;
  #tree: OrganizationTree | undefined;

  /** @param tagKeys - keys of the tags to keep */
  constructor(session: AccountSession, tagKeys: readonly string[]) {
    this.#session = session;
    this.#calls = new OrganizationCalls(session);
    this.#tagKeys = new Set(tagKeys);
  }

  get calls(): number {
    return this.#session.calls;
  }

  get externalIdKeyId(): string | undefined {
    return this.#session.externalIdKeyId;
  }

  get capabilities(): ReadCapabilities {
    return { paths: this.#paths, tags: this.#tags };
  }

  async describe(): Promise<OrganizationFacts> {
    const organization = await this.#calls.describeOrganization();
    if (!organization?.Id || !organization.MasterAccountId) {
      throw this.#unreadable('DescribeOrganization named no organization');
    }
    return {
      organizationId: organization.Id,
      payerAccountId: organization.MasterAccountId,
      payerEmail: organization.MasterAccountEmail,
      featureSet: organization.FeatureSet,
    };
  }

  async *tags(): AsyncGenerator<TaggedResource[], void, undefined> {
    const pages = this.#calls.taggedResources();
    let page = await this.#firstTagPage(pages);
    while (page && !page.done) {
      const resources = page.value.flatMap(
        mapping => toTaggedResource(mapping, this.#tagKeys) ?? [],
      );
      if (resources.length > 0) {
        yield resources;
      }
      page = await pages.next();
    }
  }

  async tagsOf(resourceId: string): Promise<Record<string, string>> {
    const tags: Record<string, string> = {};
    for await (const page of this.#calls.tagsOf(resourceId)) {
      Object.assign(tags, keepTags(page, this.#tagKeys));
    }
    return tags;
  }

  async *accounts(): AsyncGenerator<ListedAccount[], void, undefined> {
    // As numbers, since a large organization has 50,000 of them.
    const seenIds = new Set<number>();
    for await (const page of this.#placedPages()) {
      const accounts = page.flatMap(account => {
        const listed = toListedAccount(account, this.#ouIdsOf(account));
        const id = Number(listed.accountId);
        if (seenIds.has(id)) {
          return [];
        }
        seenIds.add(id);
        return [listed];
      });
      if (accounts.length > 0) {
        yield accounts;
      }
    }
  }

  async organizationalUnits(parentId: string): Promise<OrganizationalUnit[]> {
    return (
      this.#tree?.unitsOfParent.get(parentId) ??
      readUnitsUnder(this.#calls, parentId)
    );
  }

  async rootId(): Promise<string> {
    this.#rootId ??= await this.#calls.firstRootId();
    if (this.#rootId === undefined) {
      throw this.#unreadable('ListRoots named no root');
    }
    return this.#rootId;
  }

  /**
   * Pages of the listing, once it is known how to place their accounts. Where
   * they carry no paths, the tree is walked and the listing begun anew: the
   * walk may take minutes, for which a page's token need not be good.
   */
  async *#placedPages(): AsyncGenerator<readonly Account[], void, undefined> {
    let isFirst = true;
    for await (const page of this.#calls.accounts()) {
      if (isFirst && !page.some(hasPath)) {
        this.#paths = 'TREE_WALK';
        this.#tree = await walkTree(this.#calls, await this.rootId());
        yield* this.#calls.accounts();
        return;
      }
      isFirst = false;
      this.#rootId ??= page.map(pathOf).find(path => path)?.rootId;
      yield page;
    }
  }

  #ouIdsOf(account: Account): string[] | undefined {
    return (
      pathOf(account)?.ouIds ?? this.#tree?.ouIdsOfAccount.get(account.Id ?? '')
    );
  }

  /** The first page of tags, or undefined when they are refused. */
  async #firstTagPage<T>(pages: AsyncIterator<readonly T[], void>) {
    try {
      return await pages.next();
    } catch (error) {
      if (!(error instanceof AccessDeniedError)) {
        throw error;
      }
      this.#tags = (await this.#maySeeTagsOf(this.#session.accountId))
        ? 'PER_RESOURCE'
        : 'NONE';
      return undefined;
    }
  }

  async #maySeeTagsOf(resourceId: string): Promise<boolean> {
    try {
      await this.tagsOf(resourceId);
      return true;
    } catch (error) {
      if (error instanceof AccessDeniedError) {
        return false;
      }
      throw error;
    }
  }

  #unreadable(what: string): Error {
    return new ServiceUnavailableError(
      `${what} for payer ${this.#session.accountId}; the next poll tries again`,
    );
  }
}

function pathOf(account: Account) {
  return parseOrganizationPath(account.Paths?.[0]);
}

function hasPath(account: Account): boolean {
  return pathOf(account) !== undefined;
}
