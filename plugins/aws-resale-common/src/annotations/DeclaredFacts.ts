import type { AccountModel, BillingArrangement } from '../language';

/** What a customer declares through its annotations. @public */
export interface DeclaredFacts {
  /** `UNKNOWN` when nothing or nothing readable is declared. */
  accountModel: AccountModel;
  /** Models of single accounts that differ from the customer's. */
  accountModelOverrides: Record<string, AccountModel>;
  /** `PROVIDER_PAYER` when nothing is declared, `UNKNOWN` for a bad value. */
  billingArrangement: BillingArrangement;
  /** Set when nothing is declared, so that what config says of an organization counts. */
  billingArrangementIsDefault?: true;
  /** ISO date (`2026-10-01`). */
  billingTransferStarted?: string;
  /** Normalised domains of the customer's root e-mails. */
  emailDomains: string[];
  payerAccountIds: string[];
  /** Without those that the customer also names as payers. */
  linkedAccountIds: string[];
  /** Entity refs of users or groups, as written: full refs in lower case. */
  accountManagerRefs: string[];
}
