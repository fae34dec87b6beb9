import type { AwsResaleConfig, ConfiguredOrganization } from '../config/types';
import type { AssessmentContext } from '../judge/assessAccount';
import type { CustomerStore } from '../store/CustomerStore';

/** What accounts are judged against: customers as stored, organizations and domains as configured. */
export class Portfolio {
  readonly #customers: CustomerStore;
  readonly #providerDomains: readonly string[];
  readonly #organizations: ReadonlyMap<string, ConfiguredOrganization>;

  constructor(customers: CustomerStore, config: AwsResaleConfig) {
    this.#customers = customers;
    this.#providerDomains = config.providerDomains;
    this.#organizations = new Map(
      config.organizations.map(item => [item.payerAccountId, item]),
    );
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
      organization: this.#organizations.get(payerAccountId) ?? {},
      providerDomains: this.#providerDomains,
      now,
    });
  }
}
