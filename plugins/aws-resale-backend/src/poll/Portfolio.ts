import type { AwsResaleConfig, ConfiguredOrganization } from '../config/types';
import type { AssessmentContext } from '../judge/assessAccount';
import { compileRule, type CompiledRule } from '../judge/mapping/compileRule';
import { CustomersChangedError } from '../store/CustomersChangedError';
import type { CustomerStore } from '../store/CustomerStore';
import { digestOfRules } from './digestOfRules';

/** Customers change rarely; so often in a row only when something else is wrong. */
const MAX_ATTEMPTS = 20;

/** What accounts are judged against: customers as stored, the rest as configured. */
export class Portfolio {
  /** Rules that give accounts to customers, in their order. */
  readonly rules: readonly CompiledRule[];
  /** Tells these rules from others. */
  readonly rulesDigest: string;
  readonly #customers: CustomerStore;
  readonly #providerDomains: readonly string[];
  readonly #organizations: ReadonlyMap<string, ConfiguredOrganization>;

  constructor(customers: CustomerStore, config: AwsResaleConfig) {
    this.rules = config.mapping.rules.map(compileRule);
    this.rulesDigest = digestOfRules(config.mapping.rules);
    this.#customers = customers;
    this.#providerDomains = config.providerDomains;
    this.#organizations = new Map(
      config.organizations.map(item => [item.payerAccountId, item]),
    );
  }

  /**
   * Judges and writes in one go. Where customers changed in between, which the
   * store refuses, it is done again with those of afterwards.
   */
  async judged<T>(
    now: Date,
    write: (
      contextOf: (payerAccountId: string) => AssessmentContext,
      customersVersion: number,
    ) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const contextOf = await this.contextAt(now);
      const { version } = contextOf('').directory;
      try {
        return await write(contextOf, version);
      } catch (error) {
        if (
          !(error instanceof CustomersChangedError) ||
          attempt === MAX_ATTEMPTS
        ) {
          throw error;
        }
      }
    }
  }

  /**
   * The context as of now, for accounts of one or of many payers. Ask for it
   * again for every page: customers may have changed since the last one.
   */
  async contextAt(
    now: Date,
  ): Promise<(payerAccountId: string) => AssessmentContext> {
    const directory = await this.#customers.directory();
    return payerAccountId => ({
      directory,
      rules: this.rules,
      organization: this.#organizations.get(payerAccountId) ?? {},
      providerDomains: this.#providerDomains,
      now,
    });
  }
}
