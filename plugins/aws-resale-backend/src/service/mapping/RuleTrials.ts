import { InputError } from '@backstage/errors';
import type {
  MappingRule,
  MappingRuleDraft,
  RuleTrial,
} from 'backstage-plugin-aws-resale-common';
import { MAPPING_SOURCES } from 'backstage-plugin-aws-resale-common';
import type { AwsResaleConfig } from '../../config/types';
import { compileRule, placeOf } from '../../judge/mapping/compileRule';
import type { CompiledRule } from '../../judge/mapping/compileRule';
import type { CustomerDirectory } from '../../judge/mapping/CustomerDirectory';
import { explainRule } from '../../judge/mapping/explainRule';
import type { HeldClaim } from '../../judge/types';
import type { CustomerStore } from '../../store/CustomerStore';
import type {
  MappingQueries,
  RuledAccount,
} from '../../store/queries/MappingQueries';
import type { AccountScope } from '../../store/queries/Scope';

const SAMPLE_SIZE = 20;
const UNKNOWN_SHOWN = 20;

/** What rules do to the portfolio, or would do. */
export class RuleTrials {
  readonly #queries: MappingQueries;
  readonly #customers: CustomerStore;
  readonly #config: Pick<AwsResaleConfig, 'mapping'>;

  constructor(options: {
    queries: MappingQueries;
    customers: CustomerStore;
    config: Pick<AwsResaleConfig, 'mapping'>;
  }) {
    this.#queries = options.queries;
    this.#customers = options.customers;
    this.#config = options.config;
  }

  /** Ids of the configured rules. */
  get ids(): string[] {
    return this.#config.mapping.rules.map(rule => rule.id);
  }

  /** The configured rules, each with how many accounts have their customer by it. */
  async list(scope: AccountScope): Promise<MappingRule[]> {
    const mapped = await this.#queries.mappedByRule(scope);
    return this.#config.mapping.rules.map(rule => ({
      ...rule,
      mapped: mapped.get(rule.id) ?? 0,
    }));
  }

  /**
   * Looks at every account within the scope, page by page; stores nothing.
   *
   * @throws InputError that says what is wrong with the draft.
   */
  async try(draft: MappingRuleDraft, scope: AccountScope): Promise<RuleTrial> {
    const [problem] = explainRule(draft);
    if (problem) {
      throw new InputError(`${problem.key} ${problem.message}`);
    }
    const rule = compileRule({ id: 'draft', ...draft });
    const directory = await this.#customers.directory();
    const trial: RuleTrial = {
      matched: 0,
      mapped: 0,
      alreadyHere: 0,
      elsewhere: 0,
      unknownCustomers: [],
      sample: [],
    };
    const unknown = new Set<string>();
    for await (const page of this.#queries.ruledAccounts(
      scope,
      draft.payerAccountId,
    )) {
      for (const account of page) {
        tryOn(account, rule, directory, trial, unknown);
      }
    }
    return { ...trial, unknownCustomers: [...unknown] };
  }
}

/** Adds what the rule would do to one account. */
function tryOn(
  account: RuledAccount,
  rule: CompiledRule,
  directory: CustomerDirectory,
  trial: RuleTrial,
  unknown: Set<string>,
): void {
  const refs = rule.refsFor(placeOf(account));
  if (refs.length === 0) {
    return;
  }
  const known = refs.find(ref => directory.get(ref));
  const { customerRef: present } = account;
  trial.matched++;
  if (!known) {
    if (unknown.size < UNKNOWN_SHOWN) {
      unknown.add(refs[0]);
    }
  } else if (present === known) {
    trial.alreadyHere++;
  } else if (present) {
    trial.elsewhere++;
  } else if (!isDisputed(account, rule)) {
    trial.mapped++;
  }
  if (trial.sample.length < SAMPLE_SIZE) {
    trial.sample.push({
      accountId: account.accountId,
      name: account.name,
      ouPath: account.ouPath,
      customerRef: known ?? refs[0],
      ...(present
        ? {
            present: {
              ref: present,
              title: directory.get(present)?.title ?? present,
            },
          }
        : {}),
    });
  }
}

/** Claims that are held with as much right or more are not settled by a rule. */
function isDisputed(account: RuledAccount, rule: CompiledRule): boolean {
  const held: HeldClaim[] = JSON.parse(account.heldClaims);
  return held.some(
    claim =>
      MAPPING_SOURCES.indexOf(claim.source) <=
      MAPPING_SOURCES.indexOf(rule.source),
  );
}
