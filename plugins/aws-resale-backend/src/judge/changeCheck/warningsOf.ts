import type {
  ExposureCause,
  Operation,
} from 'backstage-plugin-aws-resale-common';
import { closureDays } from './closureDays';
import { isFresh, staleFurther, staleSentence } from './factAges';
import { transferDay } from './transferRuling';
import type { ChangedAccount, ChangeFacts, Ruling } from './types';

const EXPOSURE_WORDS: Readonly<Record<ExposureCause, string>> = {
  NO_MFA: 'root has no MFA',
  ONE_PERSON: 'four-eyes is broken, one person reaches both halves of root',
  ONE_PLACE: 'both halves of root are kept in one place',
};

/** Worst first, as the list of causes has it. */
const CAUSES = Object.keys(EXPOSURE_WORDS) as ExposureCause[];

function exposureWarning(facts: ChangeFacts): string | undefined {
  const causes = exposedBy(facts).map(cause => EXPOSURE_WORDS[cause]);
  return causes.length > 0
    ? `The account is exposed: ${causes.join('; ')}.`
    : undefined;
}

/** What exposes the account by fresh facts, worst first. */
export function exposedBy(facts: ChangeFacts): ExposureCause[] {
  const causes = facts.exposure?.causes ?? [];
  return isFresh(facts, 'EXPOSURE')
    ? CAUSES.filter(cause => causes.includes(cause))
    : [];
}

/** Operations that harden an exposed root user and should come first. */
export function hardeningFor(
  account: ChangedAccount,
  facts: ChangeFacts,
): string[] {
  const causes = exposedBy(facts);
  if (causes.length === 0) {
    return [];
  }
  return [
    ...(causes.includes('NO_MFA') ? ['root-mfa-register'] : []),
    ...(account.isPayer
      ? ['root-access-centralise']
      : ['root-credentials-remove']),
  ];
}

function partitionWarnings(
  { id, traits }: Operation,
  { partition }: ChangedAccount,
): string[] {
  if (partition === 'aws-us-gov') {
    return traits.includes('TOUCHES_ROOT')
      ? [
          'The root user of AWS GovCloud (US) has no console sign-in, and AWS Support alone gives out its keys.',
        ]
      : [];
  }
  return partition === 'aws' && id === 'account-close'
    ? ['A GovCloud account that is paired with it closes too.']
    : [];
}

function termsWarnings(
  { states }: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): string[] {
  const { verdict } = facts.terms;
  const day = account.isPayer ? transferDay(facts) : undefined;
  return [
    ...(verdict === 'DRIFT'
      ? ['Declared, reported and observed model disagree.']
      : []),
    ...(verdict === 'NOT_OBSERVED' && account.state === 'ACTIVE'
      ? ['The account model is declared and nothing observed confirms it.']
      : []),
    ...(day ? [day] : []),
    ...(account.state === 'CLOSED' && states.includes('CLOSED')
      ? [`The account is closed: ${closureDays(account, facts.now)}.`]
      : []),
    ...(account.state === 'SUSPENDED' && states.includes('SUSPENDED')
      ? ['AWS has suspended the account.']
      : []),
  ];
}

/**
 * What to know beside the answer, most important first. No warning changes a
 * verdict.
 */
export function warningsOf(
  ruling: Ruling,
  operation: Operation,
  account: ChangedAccount,
  facts: ChangeFacts,
): string[] {
  const exposure = exposureWarning(facts);
  const stale = staleFurther(operation, ruling, facts);
  const isDenied =
    facts.isRootDenied === true &&
    isFresh(facts, 'POLICIES') &&
    !account.isPayer &&
    operation.traits.includes('USES_ROOT');
  return [
    ...(exposure ? [exposure] : []),
    ...(isDenied
      ? [
          'A policy denies the root user, so root sign-in and root sessions fail unless it exempts them; lifting it is an operation of its own.',
        ]
      : []),
    ...termsWarnings(operation, account, facts),
    ...partitionWarnings(operation, account),
    ...(stale.length > 0 && ruling.cause !== 'STALE'
      ? [
          `${staleSentence(
            facts,
            stale,
          )} No approval counts until it is renewed.`,
        ]
      : []),
    ...ruling.notes,
  ];
}
