import type { Decision } from '../answers/Decision';
import { isWithoutCredentials } from '../facts/credentialViews';
import type { PostureCase } from '../PostureCase';
import { absentCredentials, undecided } from './credentialAnswers';
import { decideByCredentials } from './decideByCredentials';

/** Whether root has long-lived keys. */
export function judgeRootAccessKeys(postureCase: PostureCase): Decision {
  return decideByCredentials('root-access-keys', postureCase, known => {
    if (known.hasAccessKeys === undefined) {
      return undecided('Whether root has access keys was not read.');
    }
    if (known.hasAccessKeys) {
      return {
        state: 'EXPOSED',
        seen:
          known.isMfaOn === false
            ? 'The root user has access keys, which work without MFA.'
            : 'The root user has access keys.',
      };
    }
    if (isWithoutCredentials(known)) {
      return absentCredentials(postureCase);
    }
    return { state: 'PROTECTED', seen: 'The root user has no access keys.' };
  });
}
