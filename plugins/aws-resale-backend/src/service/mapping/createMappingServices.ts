import type { AwsResaleConfig } from '../../config/types';
import type { Polling } from '../../poll/createPolling';
import type { ChangePublisher } from '../../publish/ChangePublisher';
import type { Stores } from '../../store/createStores';
import type { Authorizer } from '../Authorizer';
import { DecisionService } from './DecisionService';
import { MappingService } from './MappingService';
import { MappingSnippets } from './MappingSnippets';
import { MappingSuggestions } from './MappingSuggestions';
import { RuleTrials } from './RuleTrials';

/** Makes the use-cases of the mapping page. */
export function createMappingServices(options: {
  config: AwsResaleConfig;
  authorizer: Authorizer;
  stores: Stores;
  polling: Pick<Polling, 'mapping'>;
  publisher: ChangePublisher;
  clock: () => Date;
}) {
  const { config, authorizer, stores, polling, publisher, clock } = options;
  const { customers, queries } = stores;
  const trials = new RuleTrials({
    queries: queries.mapping,
    customers,
    config,
  });
  return {
    mapping: new MappingService({
      authorizer,
      customers,
      queries: queries.mapping,
      queue: queries.queue,
      conflicts: queries.conflicts,
      sight: queries.sight,
      suggestions: new MappingSuggestions({
        queries: queries.suggestions,
        customers,
        config,
      }),
      snippets: new MappingSnippets({
        queries: queries.mapping,
        trials,
        config,
      }),
      trials,
    }),
    decisions: new DecisionService({
      authorizer,
      customers,
      mapping: stores.mapping,
      queue: queries.queue,
      sight: queries.sight,
      engine: polling.mapping,
      publisher,
      clock,
    }),
  };
}
