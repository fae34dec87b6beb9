import { decide } from '../answers/decide';
import type { Decision } from '../answers/Decision';
import { isWithoutCredentials } from '../facts/credentialViews';
import type { RootCredentials } from '../facts/rootFacts';
import type { PostureCase } from '../PostureCase';
import type { PostureEvidence } from '../types';
import { centralRoot, featureAnswers } from './centralRoot';
import { credentialAnswers, removed, undecided } from './credentialAnswers';
import type { CredentialOpinion } from './credentialAnswers';

/**
 * Whether the credentials of a linked root user are removed, or at least as few
 * and as protected as the model allows. What was seen and is bad decides, even
 * where the rest was not read.
 */
export function judgeRootCredentials(postureCase: PostureCase): Decision {
  const decision = decide(
    credentialAnswers(postureCase, known => opinionOn(known, postureCase)),
    postureCase.credentials,
  );
  return {
    ...decision,
    evidence: [
      ...decision.evidence,
      ...featureAnswers(postureCase).map(
        ({ source, observedAt, text }): PostureEvidence => ({
          weight: 'DECIDES',
          source,
          observedAt,
          text,
        }),
      ),
    ],
  };
}

function opinionOn(
  known: RootCredentials,
  postureCase: PostureCase,
): CredentialOpinion {
  const { hasPassword, hasAccessKeys, hasSigningCertificates, isMfaOn } = known;
  if (hasAccessKeys) {
    return { state: 'EXPOSED', seen: 'The root user has access keys.' };
  }
  if (hasSigningCertificates) {
    return {
      state: 'EXPOSED',
      seen: 'The root user has a signing certificate, see root-signing-certificates.',
    };
  }
  if (hasPassword && isMfaOn === false) {
    return {
      state: 'EXPOSED',
      seen: 'The root user has a password without MFA.',
    };
  }
  if (Object.values(known).includes(undefined)) {
    return undecided('Not every root credential was read.');
  }
  const central = centralRoot(postureCase);
  if (isWithoutCredentials(known)) {
    return removed(central);
  }
  if (!hasPassword) {
    return undecided(
      'The root user has no password, and an MFA device that is left over.',
    );
  }
  if (postureCase.input.terms.model !== 'SPAM') {
    return {
      state: 'PROTECTED',
      seen: 'The root user has a password with MFA, and the model does not ask for its removal.',
    };
  }
  // Of sources that disagree, the one counts by which it could be removed.
  if (central.has('ON')) {
    return {
      state: 'EXPOSED',
      seen: 'The root user has a password, though central root management could remove it.',
      nextStep: 'Remove the root credentials.',
    };
  }
  return central.has('OFF')
    ? {
        state: 'PROTECTED',
        seen: 'The root user has a password with MFA; central root management is off.',
      }
    : undecided(
        'The root user has a password with MFA; whether central root management could remove it was not read.',
      );
}
