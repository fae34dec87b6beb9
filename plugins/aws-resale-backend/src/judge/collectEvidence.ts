import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type {
  AccountState,
  BillingArrangement,
  Evidence,
} from 'backstage-plugin-aws-resale-common';
import { rootEmailWords } from './rootEmailWords';
import type { WeighedFacts } from './weighFacts';
import { writtenDate } from './writtenDate';

const STATE_WORDS: Readonly<Record<AccountState, string | undefined>> = {
  PENDING_ACTIVATION: 'The account is not activated yet.',
  ACTIVE: undefined,
  SUSPENDED: 'AWS has suspended the account.',
  PENDING_CLOSURE: 'The account is being closed.',
  CLOSED: 'The account is closed.',
  UNKNOWN: 'AWS named neither a state nor a status of the account.',
};

const ARRANGEMENT_WORDS: Readonly<Record<BillingArrangement, string>> = {
  PROVIDER_PAYER: 'provider payer',
  BILLING_TRANSFER: 'billing transfer',
  DIRECT: 'direct',
  UNKNOWN: 'unknown',
};

/** Domains named in a sentence; a customer may declare many. */
const NAMED_DOMAINS = 5;

function neutral(fact: Evidence['fact'], text: string): Evidence {
  return { fact, text, agrees: 'NEUTRAL' };
}

function state({ account }: WeighedFacts): Evidence[] {
  const words = account.isGone
    ? 'No organization lists the account any more.'
    : STATE_WORDS[account.state];
  return words ? [neutral('STATE', words)] : [];
}

function customer(facts: WeighedFacts): Evidence[] {
  if (!facts.customer) {
    return [neutral('CUSTOMER', 'No customer is known for the account.')];
  }
  const { title, facts: declared } = facts.customer;
  const domains = declared.emailDomains;
  const named = domains.slice(0, NAMED_DOMAINS).join(', ');
  const more = domains.length > NAMED_DOMAINS ? ' and more' : '';
  return [
    neutral(
      'CUSTOMER',
      domains.length > 0
        ? `The customer is ${title}, with root e-mails on ${named}${more}.`
        : `The customer is ${title}, who declares no e-mail domains.`,
    ),
  ];
}

function reportedModel({ reported, declaration }: WeighedFacts): Evidence[] {
  if (!reported) {
    return [];
  }
  const { declared } = declaration;
  const text = `Partner Central reports ${reported}.`;
  if (!declared) {
    return [neutral('REPORTED_MODEL', text)];
  }
  const agrees = declared.model === reported ? 'YES' : 'NO';
  return [{ fact: 'REPORTED_MODEL', text, agrees }];
}

function billing({ account, terms }: WeighedFacts): Evidence[] {
  if (!account.isPayer) {
    return [];
  }
  const words = ARRANGEMENT_WORDS[terms.arrangement];
  const text = {
    CUSTOMER: `The billing arrangement is ${words}, by ${ANNOTATIONS.billingArrangement}.`,
    CONFIG: `The billing arrangement is ${words}, by the configuration of the organization.`,
    DEFAULT: `The billing arrangement is ${words}, since the customer declares none.`,
    NONE: 'Nobody declares a billing arrangement.',
  }[terms.source];
  return [neutral('BILLING_ARRANGEMENT', text)];
}

function transfer({ account, terms, window }: WeighedFacts): Evidence[] {
  if (!account.isPayer || terms.arrangement !== 'BILLING_TRANSFER') {
    return [];
  }
  return [
    neutral(
      'TRANSFER',
      window
        ? `The transfer takes effect on ${writtenDate(
            window.startsOn,
          )}; the hand-over of the payer ends on ${writtenDate(window.endsOn)}.`
        : 'Nobody declares when the transfer takes effect.',
    ),
  ];
}

function expectation({ account, model, expected }: WeighedFacts): Evidence {
  const subject = account.isPayer ? 'the payer' : `a ${model} account`;
  const text = {
    PROVIDER: `The provider should hold the root e-mail of ${subject}.`,
    CUSTOMER: `The customer should hold the root e-mail of ${subject}.`,
    ANY: `Provider or customer may hold the root e-mail of ${subject}.`,
    NONE: 'No holder of the root e-mail is expected.',
  };
  switch (expected) {
    case 'PROVIDER':
    case 'CUSTOMER':
    case 'ANY':
      return neutral('EXPECTATION', text[expected]);
    default:
      return neutral('EXPECTATION', text.NONE);
  }
}

function rootEmail(facts: WeighedFacts): Evidence {
  const { holder, expected } = facts;
  const { where, nextStep } = rootEmailWords(facts);
  const text = nextStep
    ? `Root e-mail ${where}; ${nextStep}.`
    : `Root e-mail ${where}.`;
  if (holder === 'UNKNOWN' || expected === undefined) {
    return neutral('ROOT_EMAIL', text);
  }
  const agrees = expected === 'ANY' ? holder !== 'OTHER' : holder === expected;
  return { fact: 'ROOT_EMAIL', text, agrees: agrees ? 'YES' : 'NO' };
}

/**
 * Every fact that a verdict rests on, in words, in the order in which they are
 * asked for. `agrees` says whether a fact speaks for what was declared.
 */
export function collectEvidence(facts: WeighedFacts): Evidence[] {
  return [
    ...state(facts),
    ...customer(facts),
    ...facts.declaration.evidence,
    ...reportedModel(facts),
    ...billing(facts),
    ...transfer(facts),
    expectation(facts),
    rootEmail(facts),
  ];
}
