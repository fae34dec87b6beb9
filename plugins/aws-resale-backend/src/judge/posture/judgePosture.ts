import { CHECK_IDS } from 'backstage-plugin-aws-resale-common';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { exceptionOf } from './exceptionOf';
import { exposureCauses } from './checks/judgeExposure';
import { nextStepOf } from './nextStep';
import { PARTS_OF_EXPOSURE } from './partsOfExposure';
import { PostureCase } from './PostureCase';
import { responsibleParty } from './responsibleParty';
import type { AppliedException, CheckResult, PostureInput } from './types';

const PARTS: ReadonlySet<CheckId> = new Set(PARTS_OF_EXPOSURE);

/**
 * Judges the posture of one account: one result for each check, in the order of
 * `CHECK_IDS`. What was not looked at is neither passed nor failed, and of fresh
 * sources that disagree the worse counts. The order of readings, records and
 * policies does not matter.
 */
export function judgePosture(input: PostureInput): CheckResult[] {
  const postureCase = new PostureCase(input);
  return withParts(CHECK_IDS.map(checkId => resultOf(checkId, postureCase)));
}

function resultOf(checkId: CheckId, postureCase: PostureCase): CheckResult {
  const { input, custody } = postureCase;
  const decision = postureCase.decision(checkId);
  const { state, reason, seen, remarks, evidence, observedAt } = decision;
  const { party, note } = responsibleParty(checkId, input, custody.holder);
  const nextStep = nextStepOf(checkId, decision, party);
  const exception =
    state === 'EXPOSED'
      ? exceptionOf(checkId, input.exceptions, input.now)
      : undefined;
  return {
    checkId,
    state,
    ...(reason !== undefined && { reason }),
    responsible: party,
    ...(note !== undefined && { responsibilityNote: note }),
    seen,
    remarks,
    ...(nextStep !== undefined && { nextStep }),
    evidence,
    ...(observedAt !== undefined && { observedAt }),
    ...(exception && { exception }),
    ...detailsOf(checkId, postureCase),
  };
}

function detailsOf(
  checkId: CheckId,
  postureCase: PostureCase,
): Partial<CheckResult> {
  const { state } = postureCase.decision(checkId);
  if (state === 'NOT_APPLICABLE' || state === 'REMOVED') {
    return {};
  }
  switch (checkId) {
    case 'root-four-eyes':
      return { fourEyes: postureCase.custody.fourEyes };
    case 'exposure':
      return {
        causes: exposureCauses(postureCase),
        fourEyes: postureCase.custody.fourEyes,
      };
    default:
      return {};
  }
}

/**
 * Exposure is what its parts are: its next step is that of the worse one, and it
 * is accepted too when everything that makes it is.
 */
function withParts(results: CheckResult[]): CheckResult[] {
  const parts = results.filter(({ checkId }) => PARTS.has(checkId));
  return results.map(result => {
    if (result.checkId !== 'exposure' || result.nextStep === undefined) {
      return result;
    }
    const same = parts.filter(({ state }) => state === result.state);
    const exception =
      result.exception?.isExpired === false
        ? result.exception
        : acceptedBy(same) ?? result.exception;
    return {
      ...result,
      nextStep: same.at(0)?.nextStep ?? result.nextStep,
      ...(exception && { exception }),
    };
  });
}

function acceptedBy(
  exposed: readonly CheckResult[],
): AppliedException | undefined {
  const accepted = exposed.flatMap(({ exception }) =>
    exception && !exception.isExpired ? exception : [],
  );
  if (accepted.length < exposed.length) {
    return undefined;
  }
  // The first to end is the one by which exposure is open again.
  return accepted
    .sort((one, other) => (one.expires < other.expires ? -1 : 1))
    .at(0);
}
