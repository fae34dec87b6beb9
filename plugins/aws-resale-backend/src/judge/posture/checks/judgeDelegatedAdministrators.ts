import { notApplicable } from '../answers/Decision';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import { judgeByFindings } from './judgeByFindings';
import { lacksAllFeatures } from './lacksAllFeatures';

/** Delegation exists only in organizations with all features. */
export function judgeDelegatedAdministrators(
  postureCase: PostureCase,
): Decision {
  return lacksAllFeatures(postureCase)
    ? notApplicable('The organization lacks all features.')
    : judgeByFindings('delegated-administrators')(postureCase);
}
