import type {
  AccountModel,
  BillingArrangement,
} from 'backstage-plugin-aws-resale-common';
import type { AccountFacts, AccountRecord } from './accountRecord';
import { judgeAccount } from './judgeAccount';
import type { CompiledRule } from './mapping/compileRule';
import type { CustomerDirectory } from './mapping/CustomerDirectory';
import { decideMapping } from './mapping/decideMapping';

/** What an account is judged against. */
export interface AssessmentContext {
  directory: CustomerDirectory;
  /** In the order of config. */
  rules: readonly CompiledRule[];
  /** What config says of the organization. */
  organization: {
    accountModel?: AccountModel;
    billingArrangement?: BillingArrangement;
    billingTransferStarted?: string;
  };
  providerDomains: readonly string[];
  now: Date;
}

/**
 * Finds the customer of an account and judges it.
 *
 * @param before - what is stored: its mapping, which newer claims do not
 * overturn, and what a person decided.
 */
export function assessAccount(
  facts: AccountFacts,
  before: Pick<AccountRecord, 'mapping' | 'assignedCustomer'> | undefined,
  context: AssessmentContext,
): Pick<AccountRecord, 'mapping' | 'assignedCustomer' | 'judgement'> {
  const { directory, organization, providerDomains, now } = context;
  const { mapping, assignedCustomer } = decideMapping(facts, before, context);
  const judgement = judgeAccount({
    account: {
      accountId: facts.accountId,
      isPayer: facts.isPayer,
      state: facts.state,
      isGone: false,
      rootEmailDomain: facts.emailDomain,
    },
    customer: mapping.customerRef
      ? directory.get(mapping.customerRef)
      : undefined,
    organizationArrangement: organization.billingArrangement,
    organizationTransferStarted: organization.billingTransferStarted,
    others: {
      accountTag: facts.accountTagModel,
      ouTag: facts.ouTagModel,
      config: organization.accountModel,
    },
    providerDomains,
    now,
  });
  return { mapping, assignedCustomer, judgement };
}
