import { decide } from '../answers/decide';
import type { Decision } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { RootCredentials } from '../facts/rootFacts';
import type { PostureCase } from '../PostureCase';
import { credentialAnswers } from './credentialAnswers';
import type { CredentialOpinion } from './credentialAnswers';
import { findingAnswers } from './findingAnswers';

/** Decides by every fresh source of credentials, and by findings. */
export function decideByCredentials(
  checkId: 'root-mfa' | 'root-access-keys' | 'root-signing-certificates',
  postureCase: PostureCase,
  opinionOn: (known: RootCredentials) => CredentialOpinion,
): Decision {
  const findings = findingAnswers(checkId, postureCase);
  return decide(
    [...credentialAnswers(postureCase, opinionOn), ...findings.answers],
    joinSilences(postureCase.credentials, findings.silence),
  );
}
