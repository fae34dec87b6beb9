import type { Operation } from 'backstage-plugin-aws-resale-common';
import { isFresh, staleFurther, staleSentence } from './factAges';
import { grantRuling } from './grantRuling';
import { madeUnknown, withApprovers } from './ruling';
import { ownPayerCell } from './tableRuling';
import type { ChangedAccount, ChangeFacts, Ruling } from './types';

type Rule = (
  ruling: Ruling,
  operation: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
) => Ruling;

const driftRule: Rule = (ruling, { traits }, _, { terms }) => {
  if (terms.verdict !== 'DRIFT') {
    return ruling;
  }
  if (traits.includes('ENTERS') || traits.includes('TOUCHES_ROOT')) {
    return madeUnknown(
      ruling,
      'DRIFT',
      'Declared, reported and observed model disagree, so it is unclear whose the root user is: clear the drift first.',
    );
  }
  return ruling.verdict === 'ALLOWED'
    ? {
        ...ruling,
        verdict: 'NEEDS_APPROVAL',
        cause: 'DRIFT',
        reason:
          'Declared, reported and observed model disagree: the account manager has to clear the drift first.',
        approvers: ['AM'],
      }
    : ruling;
};

const sharedPayerRule: Rule = (ruling, { traits }, account, facts) => {
  const isShared =
    account.isPayer &&
    facts.otherCustomers.length > 0 &&
    traits.includes('ORGANIZATION_WIDE');
  if (!isShared || ruling.isFinal || ruling.verdict === 'NOT_OURS') {
    return ruling;
  }
  return {
    ...ruling,
    verdict: 'NEEDS_APPROVAL',
    cause: 'SHARED_PAYER',
    reason: traits.includes('REFUSE_IN_SHARED_PAYER')
      ? `Several customers share this payer, so it should be refused. ${ruling.reason}`
      : `Several customers share this payer, and it touches every one of them. ${ruling.reason}`,
    approvers: withApprovers(ruling, ['CUS', 'OWN']),
  };
};

const unmappedRule: Rule = (ruling, _, account, facts) => {
  const { customer, otherCustomers } = facts;
  // A shared payer has customers, though none of them owns it.
  const isNobody =
    customer === undefined && !(account.isPayer && otherCustomers.length > 0);
  if (!isNobody) {
    return ruling;
  }
  if (ruling.approvers.includes('CUS')) {
    return madeUnknown(
      ruling,
      'UNMAPPED',
      'The account is mapped to no customer, so nobody can be asked: map it first.',
    );
  }
  // The provider's own account for transferred bills is nobody else's.
  return ruling.verdict === 'ALLOWED' && !account.isBillTransferAccount
    ? {
        ...ruling,
        verdict: 'NEEDS_APPROVAL',
        cause: 'UNMAPPED',
        reason:
          'The account is mapped to no customer, so it is unknown whom it touches: the platform team has to map it first.',
        approvers: ['PLATFORM'],
      }
    : ruling;
};

/** A model that nobody observed allows only what it does not decide. */
const unobservedRule: Rule = (ruling, operation, account, { terms }) => {
  const dependsOnModel =
    ownPayerCell(operation, account, 'ECAM')?.verdict !==
    ownPayerCell(operation, account, 'SPAM')?.verdict;
  return ruling.verdict === 'ALLOWED' &&
    terms.verdict === 'NOT_OBSERVED' &&
    dependsOnModel
    ? {
        ...ruling,
        verdict: 'NEEDS_APPROVAL',
        cause: 'NOT_OBSERVED',
        reason:
          'The account model is declared and nothing observed confirms it: the account manager has to.',
        approvers: ['AM'],
      }
    : ruling;
};

const irreversibleRule: Rule = (ruling, { undo }) =>
  ruling.verdict === 'ALLOWED' && undo === 'NO'
    ? {
        ...ruling,
        verdict: 'NEEDS_APPROVAL',
        cause: 'IRREVERSIBLE',
        reason: `It cannot be undone, so somebody else has to agree. ${ruling.reason}`,
        approvers: ['OWN'],
      }
    : ruling;

/**
 * A stale fact beside the required ones leaves what needs approval as it is,
 * and allows nothing. A reader that is off is no fact.
 */
const staleRule: Rule = (ruling, operation, _, facts) => {
  if (ruling.verdict !== 'ALLOWED') {
    return ruling;
  }
  const stale = staleFurther(operation, ruling, facts);
  return stale.length > 0
    ? madeUnknown(
        ruling,
        'STALE',
        `${staleSentence(facts, stale)} Read it again, then ask again.`,
      )
    : ruling;
};

/** Whether there is nothing that the operation could be done with, or to. */
export function isNothingToDo(
  { id, traits }: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): boolean {
  return (
    (id === 'account-reinstate' && account.state === 'ACTIVE') ||
    (traits.includes('NEEDS_CREDENTIALS') &&
      facts.areCredentialsRemoved === true &&
      isFresh(facts, 'CREDENTIALS'))
  );
}

const nothingToDoRule: Rule = (ruling, operation, account, facts) =>
  isNothingToDo(operation, account, facts) && !ruling.isFinal
    ? {
        ...ruling,
        reason:
          operation.id === 'account-reinstate'
            ? 'The account is active, so there is nothing to reinstate.'
            : 'The root credentials are removed, so there is nothing to do: use a privileged root session, or allow recovery first.',
        isFinal: true,
      }
    : ruling;

const RULES: readonly Rule[] = [
  grantRuling,
  driftRule,
  sharedPayerRule,
  unmappedRule,
  unobservedRule,
  irreversibleRule,
  staleRule,
  nothingToDoRule,
];

/** What facts about account, customer and organization change of a ruling. */
export function adjustRuling(
  ruling: Ruling,
  operation: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): Ruling {
  return RULES.reduce(
    (changed, rule) => rule(changed, operation, account, facts),
    ruling,
  );
}
