import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  ListAccountsForParentCommand,
  ListOrganizationalUnitsForParentCommand,
  ListRootsCommand,
  ListTagsForResourceCommand,
  type Account,
  type Organization,
  type OrganizationalUnit,
  type Tag,
} from '@aws-sdk/client-organizations';
import {
  GetResourcesCommand,
  type ResourceTagMapping,
} from '@aws-sdk/client-resource-groups-tagging-api';
import type { AccountSession } from './AccountSession';
import { awsServices } from './awsServices';
import { readPages } from './readPages';

/** AWS Organizations refuses more. */
const PAGE_SIZE = 20;
const TAGGING_PAGE_SIZE = 100;

type Pages<T> = AsyncGenerator<readonly T[], void, undefined>;

/** The calls to AWS that reading an organization is made of, listings as pages. */
export class OrganizationCalls {
  readonly #session: AccountSession;

  constructor(session: AccountSession) {
    this.#session = session;
  }

  async describeOrganization(): Promise<Organization | undefined> {
    const answer = await this.#session.send(
      awsServices.organizations,
      new DescribeOrganizationCommand({}),
    );
    return answer.Organization;
  }

  async firstRootId(): Promise<string | undefined> {
    const pages = readPages(this.#named('ListRoots'), async NextToken => {
      const answer = await this.#session.send(
        awsServices.organizations,
        new ListRootsCommand({ NextToken, MaxResults: PAGE_SIZE }),
      );
      return { items: answer.Roots ?? [], nextToken: answer.NextToken };
    });
    for await (const [root] of pages) {
      return root.Id;
    }
    return undefined;
  }

  accounts(): Pages<Account> {
    return readPages(this.#named('ListAccounts'), async NextToken => {
      const answer = await this.#session.send(
        awsServices.organizations,
        new ListAccountsCommand({ NextToken, MaxResults: PAGE_SIZE }),
      );
      return { items: answer.Accounts ?? [], nextToken: answer.NextToken };
    });
  }

  accountsUnder(ParentId: string): Pages<Account> {
    return readPages(this.#named('ListAccountsForParent'), async NextToken => {
      const answer = await this.#session.send(
        awsServices.organizations,
        new ListAccountsForParentCommand({
          ParentId,
          NextToken,
          MaxResults: PAGE_SIZE,
        }),
      );
      return { items: answer.Accounts ?? [], nextToken: answer.NextToken };
    });
  }

  unitsUnder(ParentId: string): Pages<OrganizationalUnit> {
    const what = this.#named('ListOrganizationalUnitsForParent');
    return readPages(what, async NextToken => {
      const answer = await this.#session.send(
        awsServices.organizations,
        new ListOrganizationalUnitsForParentCommand({
          ParentId,
          NextToken,
          MaxResults: PAGE_SIZE,
        }),
      );
      return {
        items: answer.OrganizationalUnits ?? [],
        nextToken: answer.NextToken,
      };
    });
  }

  tagsOf(ResourceId: string): Pages<Tag> {
    return readPages(this.#named('ListTagsForResource'), async NextToken => {
      const answer = await this.#session.send(
        awsServices.organizations,
        new ListTagsForResourceCommand({ ResourceId, NextToken }),
      );
      return { items: answer.Tags ?? [], nextToken: answer.NextToken };
    });
  }

  /**
   * Everything of the organization that has or had tags, policies and roots
   * included: the bare service is the filter known to work.
   */
  taggedResources(): Pages<ResourceTagMapping> {
    return readPages(this.#named('GetResources'), async PaginationToken => {
      const answer = await this.#session.send(
        awsServices.tagging,
        new GetResourcesCommand({
          PaginationToken,
          ResourcesPerPage: TAGGING_PAGE_SIZE,
          ResourceTypeFilters: ['organizations'],
        }),
      );
      return {
        items: answer.ResourceTagMappingList ?? [],
        nextToken: answer.PaginationToken,
      };
    });
  }

  #named(operation: string): string {
    return `${operation} of payer ${this.#session.accountId}`;
  }
}
