import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import { rootEmailWords } from './rootEmailWords';
import type { VerdictReason } from './verdictReason';
import type { WeighedFacts } from './weighFacts';
import { writtenDate } from './writtenDate';

/** `Declared ECAM`, or `Reported ECAM` where nothing is declared. */
function modelPhrase({ declaration, model }: WeighedFacts): string {
  return `${declaration.declared ? 'Declared' : 'Reported'} ${model}`;
}

function undeclared(facts: WeighedFacts): string {
  const { account, holder } = facts;
  const { where } = rootEmailWords(facts);
  if (account.isPayer) {
    return `No model is declared, and a payer does not show one: root e-mail ${where}.`;
  }
  switch (holder) {
    case 'PROVIDER':
      return `No model is declared; it looks like SPAM: root e-mail ${where}.`;
    case 'CUSTOMER':
      return `No model is declared; it looks like ECAM: root e-mail ${where}.`;
    case 'OTHER':
      return `No model is declared; it looks like neither ECAM nor SPAM: root e-mail ${where}.`;
    default:
      return `No model is declared, and nothing shows one: root e-mail ${where}.`;
  }
}

function withoutExpectation(facts: WeighedFacts): string {
  const { account, model, terms, window } = facts;
  if (!account.isPayer) {
    return `${modelPhrase(
      facts,
    )}: no holder of the root e-mail is expected under it, so there is nothing to compare.`;
  }
  if (terms.arrangement !== 'BILLING_TRANSFER') {
    return `Under ${model} the billing arrangement decides who holds the payer, and it is unknown: declare ${ANNOTATIONS.billingArrangement}.`;
  }
  return window
    ? `Billing transfer takes effect on ${writtenDate(
        window.startsOn,
      )}: until then it is open who holds the payer.`
    : `Billing transfer without a start date, so it is unknown who should hold the payer by now: add ${ANNOTATIONS.billingTransferStarted}.`;
}

function consistent(facts: WeighedFacts): string {
  const { account, holder } = facts;
  const { where } = rootEmailWords(facts);
  if (account.isPayer) {
    return holder === 'PROVIDER'
      ? `The payer's root e-mail is ${where}, as agreed: the provider can recover the payer.`
      : `The payer's root e-mail is ${where}, as agreed: access to the payer is the customer's to grant.`;
  }
  return holder === 'PROVIDER'
    ? `${modelPhrase(
        facts,
      )}, and the root e-mail is ${where}: the provider can recover the account.`
    : `${modelPhrase(
        facts,
      )}, and the root e-mail is ${where}: the customer protects the root user, and nobody else can recover the account.`;
}

function drift(facts: WeighedFacts): string {
  const { account, holder, expected, model, window } = facts;
  const { where } = rootEmailWords(facts);
  if (account.isPayer) {
    if (window) {
      return `The hand-over of the payer ended on ${writtenDate(
        window.endsOn,
      )}, but its root e-mail is ${where}: the customer does not hold its own payer.`;
    }
    return expected === 'PROVIDER'
      ? `The provider should hold the payer, but its root e-mail is ${where}: the provider cannot recover the payer.`
      : `The customer should hold the payer, but its root e-mail is ${where}: the customer cannot recover its own payer.`;
  }
  const start = `${modelPhrase(facts)}, but the root e-mail is ${where}`;
  if (holder === 'OTHER') {
    return `${start}: whoever holds it can reset the root password.`;
  }
  return model === 'SPAM'
    ? `${start}: the provider cannot recover the account it answers for.`
    : `${start}: if the account is abused or locked, it is unclear who can act.`;
}

/**
 * The verdict in one sentence: the fact and its consequence. It names dates and
 * no counts of days, so that it stays true between two polls, and it never
 * names an e-mail address.
 */
export function summarizeVerdict(
  reason: VerdictReason,
  facts: WeighedFacts,
): string {
  switch (reason) {
    case 'GONE':
      return 'The account left the organization: what is known of it is as of then.';
    case 'CLOSED':
      return 'The account is closed, so its model is not judged any more.';
    case 'PENDING_ACTIVATION':
      return 'The account is not activated yet, so there is nothing to judge.';
    case 'NO_MODEL':
      return undeclared(facts);
    case 'REPORTED_DIFFERS':
      return `Declared ${facts.model}, but Partner Central reports ${facts.reported}: until one of them is corrected, it is unclear whose terms govern.`;
    case 'INSIDE_TRANSFER':
      return `Billing transfer is under way: until ${writtenDate(
        facts.window?.endsOn ?? '',
      )} provider and customer may both hold the payer's root e-mail.`;
    case 'NO_EXPECTATION':
      return withoutExpectation(facts);
    case 'HOLDER_UNKNOWN': {
      const { where, nextStep } = rootEmailWords(facts);
      const subject = facts.account.isPayer
        ? 'Who holds the payer'
        : modelPhrase(facts);
      return `${subject} cannot be checked, root e-mail ${where}: ${nextStep}.`;
    }
    case 'AS_EXPECTED':
      return consistent(facts);
    case 'OTHER_THAN_EXPECTED':
      return drift(facts);
    default:
      return reason satisfies never;
  }
}
