import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { Trail } from '../facts/organizationFacts';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';
import { findingAnswers } from './findingAnswers';

/** Whether a trail of the organization logs in all Regions. */
export function judgeOrganizationTrail(postureCase: PostureCase): Decision {
  const trails = postureCase.weigh(postureCase.input.organization.trails);
  const findings = findingAnswers('organization-trail', postureCase);
  return decide(
    [...trails.fresh.map(answerOfTrails), ...findings.answers],
    joinSilences(trails, findings.silence),
  );
}

function answerOfTrails({
  value,
  source,
  observedAt,
}: Observed<readonly Trail[]>): SourceAnswer {
  const covering = value.filter(
    trail => trail.isOrganizationTrail && trail.isMultiRegion,
  );
  const said = {
    source,
    observedAt,
    text: `${value.length} trails, ${covering.length} of the organization in all Regions`,
  };
  // One with file validation is named before others.
  const logging = covering
    .filter(trail => trail.isLogging)
    .sort((one, other) => Number(other.isValidated) - Number(one.isValidated))
    .at(0);
  if (logging) {
    return {
      ...said,
      state: 'PROTECTED',
      seen: `The organization trail ${logging.name} logs in all Regions.`,
      remarks: logging.isValidated
        ? []
        : [`File validation of ${logging.name} is off.`],
    };
  }
  if (covering.some(trail => trail.isLogging === undefined)) {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen: 'An organization trail exists, and nobody could read whether it logs.',
    };
  }
  return {
    ...said,
    state: 'EXPOSED',
    seen:
      covering.length > 0
        ? 'The organization trail does not log.'
        : 'No trail of the organization covers all Regions.',
  };
}
