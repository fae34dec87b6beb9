import type {
  AccountModel,
  AccountState,
  BillingArrangement,
  DeclaredFacts,
  Evidence,
  Holder,
  MappingSource,
  ModelSource,
  ModelVerdict,
} from 'backstage-plugin-aws-resale-common';

/** A customer as the judge sees it. */
export interface JudgedCustomer {
  ref: string;
  title: string;
  facts: DeclaredFacts;
}

/** What was observed of an account, whoever its customer is. */
export interface ObservedAccount {
  accountId: string;
  isPayer: boolean;
  state: AccountState;
  isGone: boolean;
  /** Normalised; undefined when no e-mail was seen. */
  rootEmailDomain?: string;
}

/** Declarations that come from elsewhere than the customer's annotations. */
export interface OtherDeclarations {
  /** Value of the model tag on the account, as written. */
  accountTag?: string;
  /** Value of the model tag on the nearest organizational unit, as written. */
  ouTag?: string;
  /** Model that config gives to the organization; `UNKNOWN` says nothing. */
  config?: AccountModel;
  /** Model that Partner Central reports; `UNKNOWN` says nothing. */
  reported?: AccountModel;
}

/** Everything a verdict may rest on. Plain data, no clock: `now` is handed in. */
export interface JudgeAccountInput {
  account: ObservedAccount;
  customer?: JudgedCustomer;
  /**
   * Billing arrangement that config gives to the organization; the customer's
   * own declaration wins.
   */
  organizationArrangement?: BillingArrangement;
  /** ISO date, goes with `organizationArrangement`. */
  organizationTransferStarted?: string;
  others: OtherDeclarations;
  /** Normalised domains of the provider. */
  providerDomains: readonly string[];
  now: Date;
}

/** A verdict with everything that led to it. */
export interface AccountJudgement {
  verdict: ModelVerdict;
  /** Declared, else reported, else `UNKNOWN`. */
  model: AccountModel;
  declared?: { model: AccountModel; source: ModelSource };
  reported?: AccountModel;
  billingArrangement: BillingArrangement;
  holder: Holder;
  /** Undefined where none is known; `ANY` inside the 60 days of a transfer. */
  expectedHolder?: Holder | 'ANY';
  /**
   * ISO date of the last day of the window, set for payers under billing
   * transfer with a known start, before and after the window too.
   */
  transferEndsOn?: string;
  /** One sentence: the fact and its consequence. No counts of days. */
  summary: string;
  evidence: Evidence[];
}

/**
 * Accounts that are alike, inside a roll-up. Gone accounts are left out by the
 * caller; closed and pending ones are counted and never observed.
 */
export interface RollupMember {
  isPayer: boolean;
  verdict: ModelVerdict;
  /** The judged model: declared, else reported, else `UNKNOWN`. */
  model: AccountModel;
  holder: Holder;
  /** How many accounts these are. */
  count: number;
}

/** A claim of a customer on an account. */
export interface MappingClaim {
  customerRef: string;
  source: MappingSource;
  /** Id of the rule, for `OU_RULE` and `NAME_RULE`. */
  rule?: string;
}

/** The mapping that is in force now. */
export interface PresentMapping {
  customerRef: string;
  source: MappingSource;
}

/** A claim that waits for a person with the mapping permission. */
export interface HeldClaim extends MappingClaim {
  /**
   * - `SAME_STRENGTH`: another customer claims the account by the same source.
   * - `TAKES_FROM_PRESENT`: it is stronger than the claim of the present
   *   customer, who still claims the account.
   */
  reason: 'SAME_STRENGTH' | 'TAKES_FROM_PRESENT';
}

/** Customer of an account, and the claims that are held back. */
export interface AccountMapping {
  customerRef?: string;
  source?: MappingSource;
  /** Id of the rule that decided. */
  rule?: string;
  held: HeldClaim[];
}
