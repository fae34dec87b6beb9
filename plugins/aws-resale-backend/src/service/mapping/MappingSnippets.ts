import {
  annotationSnippet,
  type QueueItem,
  type RuleTrial,
  type Snippet,
} from 'backstage-plugin-aws-resale-common';
import { stringify } from 'yaml';
import type { AwsResaleConfig } from '../../config/types';
import { claimAnnotations } from '../../judge/mapping/claimAnnotations';
import type { MappingRule } from '../../judge/mapping/MappingRule';
import { ouRuleDraft } from '../../judge/mapping/ouRuleDraft';
import { tagSnippet } from '../../judge/mapping/tagSnippet';
import type { JudgedCustomer } from '../../judge/types';
import type { MappingQueries } from '../../store/queries/MappingQueries';
import type { AccountScope } from '../../store/queries/Scope';
import type { RuleTrials } from './RuleTrials';

/** Lines above the list of rules in app-config. */
const RULE_PARENTS = 3;

/** What to write down so that accounts need no decision of a person. */
export interface WrittenClaim {
  snippets: Snippet[];
  sourceUrl?: string;
  editUrl?: string;
}

/** Writes the changes to catalog, AWS or config that map accounts to a customer. */
export class MappingSnippets {
  readonly #queries: MappingQueries;
  readonly #trials: RuleTrials;
  readonly #config: Pick<AwsResaleConfig, 'tags'>;

  constructor(options: {
    queries: MappingQueries;
    trials: RuleTrials;
    config: Pick<AwsResaleConfig, 'tags'>;
  }) {
    this.#queries = options.queries;
    this.#trials = options.trials;
    this.#config = options.config;
  }

  /** @param accountIds - accounts of the organization of the item, itself among them. */
  async write(
    item: QueueItem,
    accountIds: readonly string[],
    customer: JudgedCustomer,
    scope: AccountScope,
  ): Promise<WrittenClaim> {
    const { payerAccountId } = item.organization;
    const entity = await this.#queries.entity(customer.ref);
    const { before, after } = claimAnnotations({
      kept: entity?.annotations,
      facts: customer.facts,
      accountIds,
      isPayer: item.isPayer,
    });
    const tag = tagSnippet({
      accountIds,
      tagKey: this.#config.tags.customer,
      customerRef: customer.ref,
      payerAccountId,
    });
    const rule = item.isPayer
      ? undefined
      : ouRuleDraft({
          ouPath: item.ouPath,
          payerAccountId,
          customerRef: customer.ref,
          takenIds: this.#trials.ids,
        });
    return {
      snippets: [
        annotationSnippet(before, after),
        ...(tag ? [tag] : []),
        ...(rule ? [await this.#ruleSnippet(rule, scope)] : []),
      ],
      sourceUrl: entity?.sourceUrl,
      editUrl: entity?.editUrl,
    };
  }

  async #ruleSnippet(rule: MappingRule, scope: AccountScope): Promise<Snippet> {
    const { id: _, ...draft } = rule;
    const copy = stringify(
      { awsResale: { mapping: { rules: [rule] } } },
      { lineWidth: 0, singleQuote: true },
    );
    return {
      kind: 'OU_RULE',
      lines: copy
        .trimEnd()
        .split('\n')
        .map((text, index) => ({
          mark: index < RULE_PARENTS ? 'SAME' : 'ADDED',
          text,
        })),
      copy,
      note: describeTrial(await this.#trials.try(draft, scope)),
    };
  }
}

function describeTrial(trial: RuleTrial): string {
  const { mapped, alreadyHere, elsewhere } = trial;
  const total = mapped + alreadyHere;
  const accounts = total === 1 ? '1 account' : `${total} accounts`;
  const rest =
    elsewhere === 0
      ? ', none elsewhere'
      : `; ${elsewhere} mapped elsewhere would stay there`;
  return `It would map ${accounts}, ${
    alreadyHere === 0 ? 'none' : alreadyHere
  } of them already mapped here${rest}.`;
}
