import { ConflictError } from '@backstage/errors';
import {
  APPROVER_LABELS,
  type ChangeAnswer,
  type ChangeVerdict,
} from 'backstage-plugin-aws-resale-common';
import { listed } from '../../judge/changeCheck/wording';
import type { ReadApproval } from './readApproval';

const VERDICT_WORDS: Readonly<Record<ChangeVerdict, string>> = {
  ALLOWED: 'allowed',
  NEEDS_APPROVAL: 'needs approval',
  NOT_OURS: 'not ours',
  UNKNOWN: 'unknown',
};

const NO_GRANT: Readonly<Record<ChangeVerdict, string>> = {
  ALLOWED: 'so there is nothing to grant',
  NEEDS_APPROVAL: 'so it needs that approval and no grant',
  NOT_OURS: 'and no grant of the customer changes that',
  UNKNOWN: 'so nobody can grant it before more is known',
};

/** What is about to be recorded, as far as the present answer decides on it. */
export type WantedApproval = Pick<
  ReadApproval,
  'kind' | 'operation' | 'approver' | 'customerRef'
>;

/**
 * Nothing is recorded that would change nothing. The refusal goes to the audit
 * log too, so it has refs and no names, and nothing that the caller wrote.
 *
 * @throws ConflictError that says what the present answer asks for.
 */
export function requireAnswer(
  answer: ChangeAnswer,
  wanted: WantedApproval,
  options: {
    /** Whether the same is granted already, so that it is granted for longer. */
    isRenewal: boolean;
  },
): void {
  const consequence =
    wanted.kind === 'GRANT'
      ? whyNoGrant(answer, options.isRenewal)
      : whyNoApproval(answer, wanted);
  if (consequence !== undefined) {
    const { title } = wanted.operation;
    throw new ConflictError(
      `The present answer for “${title}” on account ${answer.accountId} is “${
        VERDICT_WORDS[answer.verdict]
      }”, ${consequence}`,
    );
  }
}

function whyNoGrant(
  { isGrantable, verdict }: ChangeAnswer,
  isRenewal: boolean,
): string | undefined {
  const isGranted =
    isRenewal && (verdict === 'NEEDS_APPROVAL' || verdict === 'ALLOWED');
  return isGrantable || isGranted ? undefined : NO_GRANT[verdict];
}

function whyNoApproval(
  answer: ChangeAnswer,
  wanted: WantedApproval,
): string | undefined {
  const { verdict, isApprovable, isGrantable, approvers } = answer;
  if (!isApprovable) {
    switch (verdict) {
      case 'ALLOWED':
        return 'so there is nothing to approve';
      case 'NEEDS_APPROVAL':
        return 'but there is nothing to do, so no approval changes that';
      case 'NOT_OURS':
        return isGrantable
          ? 'so the customer has to grant it before anybody can approve it'
          : 'and no approval changes that';
      default:
        return 'so nobody can approve it before more is known';
    }
  }
  const isAsked = approvers.some(
    ({ approver, customerRef }) =>
      approver === wanted.approver && customerRef === wanted.customerRef,
  );
  return isAsked
    ? undefined
    : `and to approve it is for ${listed(
        approvers.map(voiceOf),
      )}, not for ${wantedVoice(wanted)}`;
}

function voiceOf({
  approver,
  customerRef,
  with: names,
}: ChangeAnswer['approvers'][number]): string {
  if (approver !== 'CUS') {
    return APPROVER_LABELS[approver];
  }
  // One that the caller may not see has no ref here, and its name says no more.
  return customerRef === undefined
    ? names.join(', ')
    : `${APPROVER_LABELS.CUS} ${customerRef}`;
}

function wantedVoice({ approver, customerRef }: WantedApproval): string {
  if (approver !== 'CUS') {
    return APPROVER_LABELS[approver];
  }
  return customerRef === undefined
    ? 'a customer that customerRef does not name'
    : 'the customer that customerRef names';
}
