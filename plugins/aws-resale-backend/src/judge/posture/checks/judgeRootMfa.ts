import type { Decision } from '../answers/Decision';
import { isWithoutCredentials } from '../facts/credentialViews';
import type { RootCredentials } from '../facts/rootFacts';
import type { PostureCase } from '../PostureCase';
import { absentCredentials, undecided } from './credentialAnswers';
import type { CredentialOpinion } from './credentialAnswers';
import { decideByCredentials } from './decideByCredentials';

/** MFA off alone proves nothing; no credentials at all is better than MFA. */
export function judgeRootMfa(postureCase: PostureCase): Decision {
  return decideByCredentials('root-mfa', postureCase, known =>
    mfaOpinion(known, postureCase),
  );
}

function mfaOpinion(
  known: RootCredentials,
  postureCase: PostureCase,
): CredentialOpinion {
  if (known.isMfaOn === undefined) {
    return undecided('Whether root MFA is on was not read.');
  }
  if (known.isMfaOn) {
    return {
      state: 'PROTECTED',
      seen: 'Root MFA is on.',
      ...(known.hasPassword === false &&
        known.hasAccessKeys === false && {
          remarks: ['Root has no password: the device is left over.'],
        }),
    };
  }
  if (known.hasPassword) {
    return {
      state: 'EXPOSED',
      seen: 'Root user with a password and without MFA.',
    };
  }
  if (known.hasAccessKeys) {
    return {
      state: 'EXPOSED',
      seen: 'Root user without MFA, and its access keys work without it.',
    };
  }
  if (isWithoutCredentials(known)) {
    return absentCredentials(postureCase);
  }
  return undecided(
    known.hasPassword === undefined
      ? 'Root MFA is off, which proves nothing while nobody saw whether there is a password.'
      : 'Root MFA is off and there is no password; not every other credential was seen absent.',
  );
}
