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

/** What exposes the account by fresh facts, worst first. */
export function exposedBy(facts: ChangeFacts): ExposureCause[] {
  const causes = facts.exposure?.causes ?? [];
  return causes.length > 0 && isFresh(facts, 'EXPOSURE')
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
  const warnings: string[] = [];
  if (verdict === 'DRIFT') {
    warnings.push('Declared, reported and observed model disagree.');
  }
  if (verdict === 'NOT_OBSERVED' && account.state === 'ACTIVE') {
    warnings.push(
      'The account model is declared and nothing observed confirms it.',
    );
  }
  const day = account.isPayer ? transferDay(facts) : undefined;
  if (day) {
    warnings.push(day);
  }
  if (account.state === 'CLOSED' && states.includes('CLOSED')) {
    warnings.push(`The account is closed: ${closureDays(account, facts.now)}.`);
  }
  if (account.state === 'SUSPENDED' && states.includes('SUSPENDED')) {
    warnings.push('AWS has suspended the account.');
  }
  return warnings;
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
  const warnings: string[] = [];
  const causes = exposedBy(facts).map(cause => EXPOSURE_WORDS[cause]);
  if (causes.length > 0) {
    warnings.push(`The account is exposed: ${causes.join('; ')}.`);
  }
  const isDenied =
    facts.isRootDenied === true &&
    isFresh(facts, 'POLICIES') &&
    !account.isPayer &&
    operation.traits.includes('USES_ROOT');
  if (isDenied) {
    warnings.push(
      'A policy denies the root user, so root sign-in and root sessions fail unless it exempts them; lifting it is an operation of its own.',
    );
  }
  warnings.push(
    ...termsWarnings(operation, account, facts),
    ...partitionWarnings(operation, account),
  );
  const stale =
    ruling.cause === 'STALE' ? [] : staleFurther(operation, ruling, facts);
  if (stale.length > 0) {
    warnings.push(
      `${staleSentence(facts, stale)} No approval counts until it is renewed.`,
    );
  }
  warnings.push(...ruling.notes);
  return warnings;
}
