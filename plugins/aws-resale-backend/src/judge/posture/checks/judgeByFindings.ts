import { decide } from '../answers/decide';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import { findingAnswers } from './findingAnswers';

/** Checks that no reader answers: people attest them, or a scanner reports. */
export function judgeByFindings(
  checkId:
    | 'contacts-distinct'
    | 'root-use-alarm'
    | 'organization-change-alarm'
    | 'delegated-administrators',
): (postureCase: PostureCase) => Decision {
  return postureCase => {
    const { answers, silence } = findingAnswers(checkId, postureCase);
    return decide(answers, silence, 'not-attested');
  };
}
