import type { Decision } from '../answers/Decision';
import { isWithoutCredentials } from '../facts/credentialViews';
import type { PostureCase } from '../PostureCase';
import { centralRoot } from './centralRoot';
import { removed, undecided } from './credentialAnswers';
import { decideByCredentials } from './decideByCredentials';

/** Whether root has a certificate that nobody thinks of. */
export function judgeRootSigningCertificates(
  postureCase: PostureCase,
): Decision {
  return decideByCredentials(
    'root-signing-certificates',
    postureCase,
    known => {
      if (known.hasSigningCertificates === undefined) {
        return undecided('Whether root has signing certificates was not read.');
      }
      if (known.hasSigningCertificates) {
        return {
          state: 'EXPOSED',
          seen: 'The root user has a signing certificate.',
        };
      }
      if (isWithoutCredentials(known) && !postureCase.input.account.isPayer) {
        return removed(centralRoot(postureCase));
      }
      return {
        state: 'PROTECTED',
        seen: 'The root user has no signing certificates.',
      };
    },
  );
}
