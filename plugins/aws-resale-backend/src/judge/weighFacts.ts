import type { AccountModel, Holder } from 'backstage-plugin-aws-resale-common';
import { billingTerms } from './billingTerms';
import type { BillingTerms } from './billingTerms';
import { declaredModel } from './declaredModel';
import type { Declaration } from './declaredModel';
import { expectedHolder } from './expectedHolder';
import { rootEmailHolder } from './rootEmailHolder';
import { transferWindow } from './transferWindow';
import type { TransferWindow } from './transferWindow';
import type {
  JudgeAccountInput,
  JudgedCustomer,
  ObservedAccount,
} from './types';

/** What verdict, sentence and evidence of an account are made of. */
export interface WeighedFacts {
  account: ObservedAccount;
  customer?: JudgedCustomer;
  declaration: Declaration;
  reported?: AccountModel;
  /** Declared, else reported, else `UNKNOWN`. */
  model: AccountModel;
  terms: BillingTerms;
  /** Set for payers under billing transfer with a known start. */
  window?: TransferWindow;
  holder: Holder;
  expected?: Holder | 'ANY';
}

/** Derives everything that a verdict rests on from what was said and seen. */
export function weighFacts(input: JudgeAccountInput): WeighedFacts {
  const { account, customer, others } = input;
  const declaration = declaredModel({
    accountId: account.accountId,
    customer,
    others,
  });
  const reported = others.reported === 'UNKNOWN' ? undefined : others.reported;
  const model = declaration.declared?.model ?? reported ?? 'UNKNOWN';
  const terms = billingTerms({
    facts: customer?.facts,
    organizationArrangement: input.organizationArrangement,
    organizationTransferStarted: input.organizationTransferStarted,
  });
  const window =
    account.isPayer && terms.arrangement === 'BILLING_TRANSFER'
      ? transferWindow(terms.transferStarted, input.now)
      : undefined;
  return {
    account,
    customer,
    declaration,
    reported,
    model,
    terms,
    window,
    holder: rootEmailHolder({
      domain: account.rootEmailDomain,
      providerDomains: input.providerDomains,
      customerDomains: customer?.facts.emailDomains ?? [],
    }),
    expected: expectedHolder({
      isPayer: account.isPayer,
      model,
      arrangement: terms.arrangement,
      window,
    }),
  };
}
