import { decide } from '../answers/decide';
import type { Decision } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { PostureCase } from '../PostureCase';
import { featureAnswers } from './centralRoot';
import { findingAnswers } from './findingAnswers';

/** Whether central root management is on in the organization. */
export function judgeRootCentralManagement(postureCase: PostureCase): Decision {
  const findings = findingAnswers('root-central-management', postureCase);
  return decide(
    [...featureAnswers(postureCase), ...findings.answers],
    joinSilences(
      postureCase.weigh(postureCase.input.organization.features),
      findings.silence,
    ),
  );
}
