import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  mappingReadPermission,
  type ConflictPage,
  type ConflictQuery,
  type MappingRule,
  type MappingRuleDraft,
  type MappingSummary,
  type QueueItemDetail,
  type QueuePage,
  type QueueQuery,
  type RuleTrial,
  type Suggestion,
} from 'backstage-plugin-aws-resale-common';
import type { JudgedCustomer } from '../../judge/types';
import type { CustomerStore } from '../../store/CustomerStore';
import type { ConflictQueries } from '../../store/queries/ConflictQueries';
import type { MappingQueries } from '../../store/queries/MappingQueries';
import type {
  QueueEntry,
  QueueQueries,
} from '../../store/queries/QueueQueries';
import type { CustomerSight } from '../../store/queries/CustomerSight';
import type { AccountScope } from '../../store/queries/Scope';
import type { Authorizer } from '../Authorizer';
import {
  firstOf,
  isAsSure,
  type MappingSuggestions,
} from './MappingSuggestions';
import type { MappingSnippets } from './MappingSnippets';
import type { RuleTrials } from './RuleTrials';
import { toConflict } from './toConflict';

export interface MappingServiceOptions {
  authorizer: Authorizer;
  customers: CustomerStore;
  queries: MappingQueries;
  queue: QueueQueries;
  conflicts: ConflictQueries;
  sight: CustomerSight;
  suggestions: MappingSuggestions;
  snippets: MappingSnippets;
  trials: RuleTrials;
}

/** How accounts are connected to customers, and what would connect the others. */
export class MappingService {
  readonly #options: MappingServiceOptions;

  constructor(options: MappingServiceOptions) {
    this.#options = options;
  }

  /** Figures within what the caller may see; those of past days only for who may see all. */
  async summary(credentials: BackstageCredentials): Promise<MappingSummary> {
    const { queries, conflicts, customers } = this.#options;
    const scope = await this.#readable(credentials);
    return {
      ...(await queries.figures(scope)),
      ...(await queries.entityFigures()),
      conflicts: await conflicts.count(scope),
      asOf: (await customers.readAt())?.toISOString(),
      days: scope === 'ALL' ? await queries.days() : [],
    };
  }

  /** @throws InputError for a cursor of another list. */
  async listQueue(
    query: QueueQuery,
    credentials: BackstageCredentials,
  ): Promise<QueuePage> {
    const { queue, suggestions } = this.#options;
    const scope = await this.#readable(credentials);
    const { entries, nextCursor, totalCount } = await queue.list(query, scope);
    const suggested = await this.#visible(
      await suggestions.forRows(
        entries
          .filter(({ item }) => item.status !== 'ASSIGNED')
          .map(({ row }) => row),
      ),
      credentials,
    );
    return {
      items: entries.map(({ item }) => ({
        ...item,
        suggestion: firstOf(suggested.get(item.accountId)),
      })),
      nextCursor,
      totalCount,
    };
  }

  /**
   * @param customerRef - another customer than the suggested one, to see the
   * snippets for it.
   * @throws NotFoundError for an account that is in no list of the queue, or that
   * the caller may not see.
   * @throws InputError for a customer that is unknown.
   */
  async getQueueItem(
    accountId: string,
    customerRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<QueueItemDetail> {
    const { queue, snippets } = this.#options;
    const scope = await this.#readable(credentials);
    const entry = await queue.get(accountId, scope);
    if (!entry) {
      throw new NotFoundError(
        `Account ${accountId} waits for no decision: it is unknown, gone, has a customer by itself, or you may not see it`,
      );
    }
    const { suggestions, alike } = await this.#suggest(
      entry,
      scope,
      credentials,
    );
    const suggestion = firstOf(suggestions);
    const customer = await this.#customer(
      customerRef ?? entry.item.customer?.ref ?? suggestion?.customer.ref,
      credentials,
    );
    return {
      item: { ...entry.item, suggestion },
      suggestions,
      alike,
      snippets: [],
      ...(customer
        ? {
            customer: { ref: customer.ref, title: customer.title },
            ...(await snippets.write(
              entry.item,
              customer.ref === suggestion?.customer.ref ? alike : [accountId],
              customer,
              scope,
            )),
          }
        : {}),
    };
  }

  /** @throws InputError for a cursor of another list. */
  async listConflicts(
    query: ConflictQuery,
    credentials: BackstageCredentials,
  ): Promise<ConflictPage> {
    const { conflicts, customers } = this.#options;
    const scope = await this.#readable(credentials);
    const page = await conflicts.list(query, scope);
    const directory = await customers.directory();
    const entities = await conflicts.entities([
      ...new Set(
        page.items.flatMap(item =>
          [item.present, ...item.held].flatMap(claim =>
            claim ? claim.customerRef : [],
          ),
        ),
      ),
    ]);
    return {
      ...page,
      items: page.items.map(item => toConflict(item, directory, entities)),
    };
  }

  async listRules(
    credentials: BackstageCredentials,
  ): Promise<{ items: MappingRule[] }> {
    const scope = await this.#readable(credentials);
    return { items: await this.#options.trials.list(scope) };
  }

  /** @throws InputError that says what is wrong with the rule. */
  async tryRule(
    draft: MappingRuleDraft,
    credentials: BackstageCredentials,
  ): Promise<RuleTrial> {
    const scope = await this.#readable(credentials);
    return this.#options.trials.try(draft, scope);
  }

  async #readable(credentials: BackstageCredentials): Promise<AccountScope> {
    const { authorizer } = this.#options;
    await authorizer.require(mappingReadPermission, credentials);
    return authorizer.accounts(credentials);
  }

  async #suggest(
    { item, row }: QueueEntry,
    scope: AccountScope,
    credentials: BackstageCredentials,
  ): Promise<{ suggestions: Suggestion[]; alike: string[] }> {
    const { queue, suggestions } = this.#options;
    if (item.status === 'ASSIGNED') {
      return { suggestions: [], alike: [item.accountId] };
    }
    const rows =
      item.isPayer || item.status === 'DISMISSED'
        ? [row]
        : await queue.unitOf(row, scope);
    const suggested = await this.#visible(
      await suggestions.forRows(rows),
      credentials,
    );
    const own = suggested.get(item.accountId) ?? [];
    const first = firstOf(own);
    return {
      suggestions: own,
      alike: rows
        .map(other => other.account_id)
        .filter(
          id =>
            id === item.accountId ||
            (first && isAsSure(firstOf(suggested.get(id)), first)),
        ),
    };
  }

  /** Leaves out customers that the caller may not see. */
  async #visible(
    suggested: ReadonlyMap<string, Suggestion[]>,
    credentials: BackstageCredentials,
  ): Promise<Map<string, Suggestion[]>> {
    const { authorizer, sight } = this.#options;
    const visible = await sight.visible(
      [
        ...new Set(
          [...suggested.values()].flat().map(({ customer }) => customer.ref),
        ),
      ],
      await authorizer.customers(credentials),
    );
    return new Map(
      [...suggested].map(([accountId, suggestions]) => [
        accountId,
        suggestions.filter(({ customer }) => visible.has(customer.ref)),
      ]),
    );
  }

  async #customer(
    customerRef: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<JudgedCustomer | undefined> {
    if (customerRef === undefined) {
      return undefined;
    }
    const { authorizer, customers, sight } = this.#options;
    const ref = customerRef.toLowerCase();
    const visible = await sight.visible(
      [ref],
      await authorizer.customers(credentials),
    );
    const customer = visible.has(ref)
      ? (await customers.directory()).get(ref)
      : undefined;
    if (!customer) {
      throw new InputError(
        `No customer ${customerRef} is known; name one by its entity ref, like group:default/acme`,
      );
    }
    return customer;
  }
}
