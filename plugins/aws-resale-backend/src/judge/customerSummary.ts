import { ANNOTATIONS } from 'backstage-plugin-aws-resale-common';
import type { DeclaredFacts, Rollup } from 'backstage-plugin-aws-resale-common';
import { expectedHolder } from './expectedHolder';
import type { RollupMember } from './types';
import { writtenDate } from './writtenDate';

interface Options {
  facts: DeclaredFacts;
  /** The members that the roll-up was made of. */
  members: readonly RollupMember[];
  rollup: Rollup;
  /** ISO date of the last day of a transfer that is under way. */
  transferEndsOn?: string;
}

function count(
  members: readonly RollupMember[],
  matches: (member: RollupMember) => boolean,
): number {
  return members
    .filter(matches)
    .reduce((total, member) => total + member.count, 0);
}

function modelPhrase(facts: DeclaredFacts): string {
  return facts.accountModel === 'UNKNOWN'
    ? 'Models are declared account by account'
    : `Declared ${facts.accountModel}`;
}

/** Whether the root e-mail itself is what makes a linked account drift. */
function isElsewhere({ model, holder }: RollupMember): boolean {
  const expected = expectedHolder({
    isPayer: false,
    model,
    arrangement: 'UNKNOWN',
    window: undefined,
  });
  return expected !== undefined && holder !== 'UNKNOWN' && holder !== expected;
}

function drift({ facts, members, rollup }: Options): string {
  const start = `${modelPhrase(facts)}, but`;
  const drifting = members.filter(member => member.verdict === 'DRIFT');
  const linked = count(drifting, member => !member.isPayer);
  const elsewhere = count(
    drifting,
    member => !member.isPayer && isElsewhere(member),
  );
  if (elsewhere > 0) {
    const of = rollup.observedLinkedAccounts;
    return elsewhere === 1
      ? `${start} 1 of ${of} observed root e-mails says otherwise: if that account is abused or locked, it is unclear who can act.`
      : `${start} ${elsewhere} of ${of} observed root e-mails say otherwise: if one of those accounts is abused or locked, it is unclear who can act.`;
  }
  if (linked > 0) {
    return `${start} Partner Central reports another model for ${linked} of ${rollup.linkedAccounts} linked accounts: until one of them is corrected, it is unclear whose terms govern.`;
  }
  if (rollup.payers === 1) {
    return `${start} the payer does not match what was agreed: it is unclear who can recover it.`;
  }
  const payers = count(drifting, member => member.isPayer);
  return payers === 1
    ? `${start} 1 of ${rollup.payers} payers does not match what was agreed: it is unclear who can recover it.`
    : `${start} ${payers} of ${rollup.payers} payers do not match what was agreed: it is unclear who can recover them.`;
}

function undeclared({ facts, rollup }: Options): string {
  const remedy = `add ${ANNOTATIONS.accountModel}`;
  const observed = rollup.observedLinkedAccounts;
  if (rollup.linkedAccounts + rollup.payers === 0) {
    return facts.payerAccountIds.length + facts.linkedAccountIds.length === 0
      ? `No model and no account is declared: ${remedy} and ${ANNOTATIONS.payerAccountId}.`
      : `No model is declared and no account was read yet: ${remedy}.`;
  }
  switch (rollup.observedModel) {
    case 'ECAM':
    case 'SPAM':
      return `No model is declared, and it looks like ${rollup.observedModel} by ${observed} of ${rollup.linkedAccounts} linked root e-mails: ${remedy}.`;
    case 'MIXED':
      return `No model is declared, and ${observed} observed root e-mails do not agree on one: ${remedy}.`;
    default:
      return `No model is declared, and no root e-mail shows one: ${remedy}.`;
  }
}

function consistent({ facts, members, rollup }: Options): string {
  const matching = count(
    members,
    member => !member.isPayer && member.verdict === 'CONSISTENT',
  );
  const start = `${modelPhrase(facts)}, and ${matching} of ${
    rollup.linkedAccounts
  } linked root e-mails ${matching === 1 ? 'confirms' : 'confirm'} it`;
  switch (rollup.observedModel) {
    case 'SPAM':
      return `${start}: the provider can recover those accounts.`;
    case 'ECAM':
      return `${start}: the customer protects those root users, and nobody else can recover the accounts.`;
    default:
      return `${start}: for those accounts it is clear who can act.`;
  }
}

function notObserved({ facts, rollup }: Options): string {
  const start = `${modelPhrase(facts)}, but`;
  if (rollup.linkedAccounts + rollup.payers === 0) {
    return facts.payerAccountIds.length + facts.linkedAccountIds.length === 0
      ? `${start} no account is: add ${ANNOTATIONS.payerAccountId}.`
      : `${start} none of its accounts was read yet: see the payer on the Sources page.`;
  }
  if (rollup.linkedAccounts === 0) {
    return `${start} there is no linked account yet, so there is nothing to compare.`;
  }
  return facts.emailDomains.length === 0 && rollup.holders.UNKNOWN > 0
    ? `${start} whose its root e-mails are cannot be told: add ${ANNOTATIONS.emailDomains}.`
    : `${start} none of its ${rollup.linkedAccounts} linked accounts can be compared with it.`;
}

/**
 * The verdict of a customer in one sentence: the fact and its consequence or
 * next step. Figures carry their denominator.
 */
export function customerSummary(options: Options): string {
  const { verdict } = options.rollup;
  switch (verdict) {
    case 'DRIFT':
      return drift(options);
    case 'IN_TRANSFER':
      return options.transferEndsOn
        ? `Billing transfer is under way: until ${writtenDate(
            options.transferEndsOn,
          )} provider and customer may both hold the payer's root e-mail.`
        : "Billing transfer is under way: for now provider and customer may both hold the payer's root e-mail.";
    case 'UNDECLARED':
      return undeclared(options);
    case 'CONSISTENT':
      return consistent(options);
    case 'NOT_OBSERVED':
      return notObserved(options);
    default:
      return verdict satisfies never;
  }
}
