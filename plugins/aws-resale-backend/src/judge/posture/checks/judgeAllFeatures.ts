import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { PostureCase } from '../PostureCase';
import { findingAnswers } from './findingAnswers';

/** Whether the organization has all features, without which it has no policies. */
export function judgeAllFeatures(postureCase: PostureCase): Decision {
  const sets = postureCase.weigh(postureCase.input.organization.featureSet);
  const findings = findingAnswers('all-features', postureCase);
  return decide(
    [
      ...sets.fresh.map(
        ({ value, source, observedAt }): SourceAnswer => ({
          source,
          observedAt,
          text: `FeatureSet ${value}`,
          state: value === 'ALL' ? 'PROTECTED' : 'EXPOSED',
          seen:
            value === 'ALL'
              ? 'The organization has all features.'
              : 'The organization has consolidated billing only.',
        }),
      ),
      ...findings.answers,
    ],
    joinSilences(sets, findings.silence),
  );
}
