import type { SourceAnswer } from '../answers/Decision';
import type { CredentialView } from '../facts/credentialViews';
import type { RootCredentials } from '../facts/rootFacts';
import type { PostureCase } from '../PostureCase';
import { centralRoot } from './centralRoot';

/** What a check makes of the credentials that one source knows. */
export type CredentialOpinion = Pick<
  SourceAnswer,
  'state' | 'seen' | 'nextStep' | 'remarks'
>;

/** A mailbox can reset the password of a payer, which nothing can close off. */
const OPEN_MAILBOX =
  'No credentials were seen, but the mailbox of a payer can still reset its password.';

/** Asks every fresh source of credentials. */
export function credentialAnswers(
  { credentialViews }: PostureCase,
  opinionOn: (known: RootCredentials) => CredentialOpinion,
): SourceAnswer[] {
  return credentialViews.map(view => ({
    ...opinionOn(view.known),
    source: view.source,
    observedAt: view.observedAt,
    text: describeCredentials(view),
  }));
}

/** What is said of a linked root user without any credentials. */
export function removed(central: ReadonlySet<'ON' | 'OFF'>): CredentialOpinion {
  const open = 'recovery through the mailbox may be open.';
  const remarks: string[] = [];
  if (central.has('OFF')) {
    remarks.push(`Central root management is off: ${open}`);
  } else if (central.size === 0) {
    remarks.push(`Central root management was not read: ${open}`);
  }
  return {
    state: 'REMOVED',
    seen: 'The root user has no password, access keys, signing certificates or MFA.',
    remarks,
  };
}

/** What is said of a root user, payer or linked, without any credentials. */
export function absentCredentials(postureCase: PostureCase): CredentialOpinion {
  return postureCase.input.account.isPayer
    ? undecided(OPEN_MAILBOX)
    : removed(centralRoot(postureCase));
}

/** What was read, and does not decide the question. */
export function undecided(seen: string): CredentialOpinion {
  return { state: 'NOT_OBSERVED', seen };
}

function describeCredentials({ read, known }: CredentialView): string {
  const facts: Array<[keyof RootCredentials, string, string, string]> = [
    ['hasPassword', 'password', 'no password', 'password'],
    ['hasAccessKeys', 'access keys', 'no access keys', 'access keys'],
    [
      'hasSigningCertificates',
      'signing certificates',
      'no signing certificates',
      'signing certificates',
    ],
    ['isMfaOn', 'MFA on', 'MFA off', 'MFA'],
  ];
  return facts
    .map(([fact, yes, no, name]) => {
      if (read[fact] !== undefined) {
        return read[fact] ? yes : no;
      }
      if (known[fact] === undefined) {
        return `${name} not read`;
      }
      return `${known[fact] ? yes : no} by another source`;
    })
    .join(', ');
}
