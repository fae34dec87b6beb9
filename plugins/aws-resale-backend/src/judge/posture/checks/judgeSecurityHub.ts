import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import { isFresh, newestOfEach } from '../answers/weighReadings';
import type { SecurityHubMembership } from '../facts/organizationFacts';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';
import { findingAnswers } from './findingAnswers';

/** The membership by itself, or any finding of Security Hub on this account. */
export function judgeSecurityHub(postureCase: PostureCase): Decision {
  const { input } = postureCase;
  const hub = postureCase.weigh(input.facts.securityHub);
  const imported = findingAnswers('security-hub', postureCase);
  const reported = newestOfEach(
    (input.facts.findings ?? []).filter(
      finding =>
        finding.source.kind === 'SECURITY_HUB' &&
        isFresh(finding, input.limits.freshFor, input.now),
    ),
  )
    .slice(0, 1)
    .map(
      ({ source, observedAt, control }): SourceAnswer => ({
        source,
        observedAt,
        text: `a finding of ${control ?? 'a control'}`,
        state: 'PROTECTED',
        seen: 'Security Hub reports on this account.',
      }),
    );
  return decide(
    [
      ...hub.fresh.map(reading => answerOfHub(reading, postureCase)),
      ...reported,
      ...imported.answers,
    ],
    joinSilences(hub, imported.silence),
  );
}

function answerOfHub(
  { value, source, observedAt }: Observed<SecurityHubMembership>,
  { input }: PostureCase,
): SourceAnswer {
  const { isEnabled, newestFindingAt } = value;
  const said = {
    source,
    observedAt,
    text: isEnabled ? 'Security Hub enabled' : 'Security Hub not enabled',
  };
  if (!isEnabled) {
    return {
      ...said,
      state: 'EXPOSED',
      seen: 'Security Hub is off, or the account is no member of it.',
    };
  }
  const isReporting =
    newestFindingAt !== undefined &&
    isFresh(
      { source: { kind: 'SECURITY_HUB' }, observedAt: newestFindingAt },
      input.limits.freshFor,
      input.now,
    );
  return isReporting
    ? {
        ...said,
        state: 'PROTECTED',
        seen: 'Security Hub reports on this account.',
      }
    : {
        ...said,
        state: 'NOT_OBSERVED',
        seen: 'Security Hub is on, and no finding of it is recent.',
      };
}
