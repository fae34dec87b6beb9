import { POSTURE_CHECK } from 'backstage-plugin-aws-resale-common';
import type {
  AccountState,
  CheckId,
  CheckSubject,
} from 'backstage-plugin-aws-resale-common';
import type { PostureInput } from './types';

const STATE_WORDS: Readonly<
  Record<Exclude<AccountState, 'ACTIVE' | 'UNKNOWN'>, string>
> = {
  PENDING_ACTIVATION: 'The account is not activated yet.',
  SUSPENDED: 'AWS has suspended the account.',
  PENDING_CLOSURE: 'The account is being closed.',
  CLOSED: 'The account is closed.',
};

const PAYER_SUBJECTS: ReadonlySet<CheckSubject> = new Set([
  'PAYER',
  'ORGANIZATION',
]);
const LINKED_SUBJECTS: ReadonlySet<CheckSubject> = new Set(['LINKED']);

/**
 * Why a check has no meaning for an account, as a sentence; undefined where it
 * has one. An unknown state is no reason: unknown is never active and never
 * gone, so that nothing is observed there.
 */
export function whyNotApplicable(
  checkId: CheckId,
  { account, terms }: Pick<PostureInput, 'account' | 'terms'>,
): string | undefined {
  const check = POSTURE_CHECK[checkId];
  if (account.isGone) {
    return 'No organization lists the account any more.';
  }
  const { state } = account;
  // The state itself is what one check is about.
  if (
    checkId !== 'account-state' &&
    state !== 'ACTIVE' &&
    state !== 'UNKNOWN'
  ) {
    return `${STATE_WORDS[state]} Its posture is not looked at.`;
  }
  if (!check.partitions.includes(account.partition)) {
    return account.partition === 'aws-cn'
      ? 'AWS China has no root user.'
      : 'The root user of AWS GovCloud cannot sign in to a console.';
  }
  const subjects = account.isPayer ? PAYER_SUBJECTS : LINKED_SUBJECTS;
  if (!check.appliesTo.some(subject => subjects.has(subject))) {
    return account.isPayer
      ? 'It is judged of linked accounts.'
      : 'It is judged of the organization, on its payer.';
  }
  if (!check.arrangements.includes(terms.arrangement)) {
    return 'The customer is billed by AWS directly.';
  }
  return undefined;
}
