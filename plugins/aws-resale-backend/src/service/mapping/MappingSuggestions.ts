import type { Suggestion } from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import { CONFIDENCES } from '../../judge/mapping/confidences';
import { suggestCustomers } from '../../judge/mapping/suggestCustomers';
import type { CustomerStore } from '../../store/CustomerStore';
import type { QueueRow } from '../../store/queries/mappingQueue';
import type { SuggestionQueries } from '../../store/queries/SuggestionQueries';

/** Finds customers for accounts that have none. */
export class MappingSuggestions {
  readonly #queries: SuggestionQueries;
  readonly #customers: CustomerStore;
  readonly #config: Pick<AwsResaleConfig, 'providerDomains' | 'tags'>;

  constructor(options: {
    queries: SuggestionQueries;
    customers: CustomerStore;
    config: Pick<AwsResaleConfig, 'providerDomains' | 'tags'>;
  }) {
    this.#queries = options.queries;
    this.#customers = options.customers;
    this.#config = options.config;
  }

  /** Suggestions by account id, strongest first. */
  async forRows(rows: readonly QueueRow[]): Promise<Map<string, Suggestion[]>> {
    if (rows.length === 0) {
      return new Map();
    }
    const directory = await this.#customers.directory();
    const context = {
      clues: await this.#queries.clues(directory),
      providerDomains: this.#config.providerDomains,
      customerTagKey: this.#config.tags.customer,
    };
    const accounts = await this.#queries.around(rows);
    return new Map(
      accounts.map(account => [
        account.accountId,
        suggestCustomers(account, context),
      ]),
    );
  }
}

/** The suggestion that is worth showing first; none when nothing tips the scales. */
export function firstOf(
  suggestions: readonly Suggestion[] | undefined,
): Suggestion | undefined {
  const first = suggestions?.[0];
  return first && first.confidence !== 'NONE' ? first : undefined;
}

/** Whether a suggestion means the same customer and is at least as sure. */
export function isAsSure(
  suggestion: Suggestion | undefined,
  other: Suggestion,
): boolean {
  return (
    suggestion !== undefined &&
    suggestion.customer.ref === other.customer.ref &&
    CONFIDENCES.indexOf(suggestion.confidence) >=
      CONFIDENCES.indexOf(other.confidence)
  );
}
