import type {
  AccountModel,
  BillingArrangement,
} from 'backstage-plugin-aws-resale-common';
import type { AccountFacts } from './accountRecord';
import type { CustomerDirectory } from './mapping/CustomerDirectory';
import { judgeAccount } from './judgeAccount';
import { mapAccount } from './mapping/mapAccount';
import type { AccountJudgement, AccountMapping } from './types';

/** What an account is judged against. */
export interface AssessmentContext {
  directory: CustomerDirectory;
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
 * @param present - the mapping in force, which newer claims do not overturn.
 */
export function assessAccount(
  facts: AccountFacts,
  present: AccountMapping | undefined,
  context: AssessmentContext,
): { mapping: AccountMapping; judgement: AccountJudgement } {
  const { directory, organization, providerDomains, now } = context;
  const mapping = mapAccount(
    directory.claimsOn(facts),
    present?.customerRef && present.source
      ? { customerRef: present.customerRef, source: present.source }
      : undefined,
  );
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
  return { mapping, judgement };
}
