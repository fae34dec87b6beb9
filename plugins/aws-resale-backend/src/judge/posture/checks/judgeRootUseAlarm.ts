import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import { judgeByFindings } from './judgeByFindings';

/** Whether root use wakes somebody. It weighs less where root can do nothing. */
export function judgeRootUseAlarm(postureCase: PostureCase): Decision {
  const decision = judgeByFindings('root-use-alarm')(postureCase);
  const isHarmless =
    postureCase.decision('root-credentials').state === 'REMOVED' ||
    postureCase.decision('root-denied-by-scp').state === 'PROTECTED';
  return isHarmless
    ? {
        ...decision,
        remarks: [
          ...decision.remarks,
          'It weighs less here: root has no credentials or is denied by a policy.',
        ],
      }
    : decision;
}
