import type {
  BillingArrangement,
  DeclaredFacts,
} from 'backstage-plugin-aws-resale-common';

/** The billing arrangement that counts, and where it was learned. */
export interface BillingTerms {
  arrangement: BillingArrangement;
  /** `DEFAULT`: the annotation contract's default for a customer. */
  source: 'CUSTOMER' | 'CONFIG' | 'DEFAULT' | 'NONE';
  /** ISO date on which a billing transfer took effect. */
  transferStarted?: string;
}

/**
 * Finds the billing arrangement: what the customer declares, else what config
 * says of the organization, else the default for customers. Without a customer
 * and config nobody said anything, so it is `UNKNOWN`. A value of the customer
 * that cannot be read stays `UNKNOWN`; guessing past it would judge by a
 * declaration that somebody tried to replace.
 */
export function billingTerms(options: {
  facts?: DeclaredFacts;
  organizationArrangement?: BillingArrangement;
  organizationTransferStarted?: string;
}): BillingTerms {
  const { facts, organizationArrangement, organizationTransferStarted } =
    options;
  if (facts && !facts.billingArrangementIsDefault) {
    return {
      arrangement: facts.billingArrangement,
      source: 'CUSTOMER',
      transferStarted:
        facts.billingTransferStarted ??
        (organizationArrangement === 'BILLING_TRANSFER'
          ? organizationTransferStarted
          : undefined),
    };
  }
  if (organizationArrangement && organizationArrangement !== 'UNKNOWN') {
    return {
      arrangement: organizationArrangement,
      source: 'CONFIG',
      transferStarted: organizationTransferStarted,
    };
  }
  return facts
    ? { arrangement: facts.billingArrangement, source: 'DEFAULT' }
    : { arrangement: 'UNKNOWN', source: 'NONE' };
}
