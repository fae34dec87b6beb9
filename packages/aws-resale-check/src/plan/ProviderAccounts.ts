import type { PlannedStep } from './PlannedStep';
import { providerAccount } from './providerAccount';
import type { ProviderAccount } from './providerAccount';
import type { TerraformPlan } from './TerraformPlan';

/** The accounts in which the providers of a plan work. */
export class ProviderAccounts {
  readonly #plan: TerraformPlan;

  constructor(plan: TerraformPlan) {
    this.#plan = plan;
  }

  /** The account in which a resource is managed, where its provider says so. */
  of({ change, configured }: PlannedStep): ProviderAccount | undefined {
    const configs = this.#plan.configuration?.provider_config ?? {};
    const key = configured?.provider_config_key;
    const config = key === undefined ? undefined : configs[key];
    if (config) {
      const account = providerAccount(config, this.#plan);
      return account && { ...account, by: `${account.by} of provider ${key}` };
    }
    return this.#ofEvery(change.provider_name);
  }

  /**
   * A resource that is no longer in the configuration has one of its providers
   * all the same, and those of modules had keys of their own before Terraform
   * 1.1: that all of them work in one account is enough.
   */
  #ofEvery(name: string | undefined): ProviderAccount | undefined {
    const accounts = Object.values(
      this.#plan.configuration?.provider_config ?? {},
    )
      .filter(config => name !== undefined && config.full_name === name)
      .map(config => providerAccount(config, this.#plan));
    const [first] = accounts;
    return accounts.every(each => each?.accountId === first?.accountId)
      ? first && { ...first, by: `${first.by} of every such provider` }
      : undefined;
  }
}
