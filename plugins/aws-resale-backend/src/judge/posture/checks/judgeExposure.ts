import type { ExposureCause } from 'backstage-plugin-aws-resale-common';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';

/** What of an account fits the incident pattern, worst first. */
export function exposureCauses(postureCase: PostureCase): ExposureCause[] {
  const causes: ExposureCause[] = [];
  if (postureCase.decision('root-mfa').state === 'EXPOSED') {
    causes.push('NO_MFA');
  }
  if (postureCase.decision('root-four-eyes').state === 'EXPOSED') {
    const { shared, sharedPlace } = postureCase.custody.fourEyes;
    if (shared.length > 0) {
      causes.push('ONE_PERSON');
    }
    if (sharedPlace !== undefined) {
      causes.push('ONE_PLACE');
    }
  }
  return causes;
}

/**
 * Whether the account fits the pattern behind most reported incidents: root
 * without MFA, or one person with both halves.
 */
export function judgeExposure(postureCase: PostureCase): Decision {
  const mfa = postureCase.decision('root-mfa');
  const fourEyes = postureCase.decision('root-four-eyes');
  const credentials = postureCase.decision('root-credentials');
  const parts = [mfa, fourEyes];
  const evidence = parts.flatMap(part => part.evidence);
  const exposed = parts.filter(part => part.state === 'EXPOSED');
  if (exposed.length > 0) {
    const [worst] = exposed;
    return {
      state: 'EXPOSED',
      seen: exposed.map(part => part.seen).join(' '),
      ...(worst.nextStep !== undefined && { nextStep: worst.nextStep }),
      remarks: worst.remarks,
      evidence,
      observedAt: worst.observedAt,
    };
  }
  if (credentials.state === 'REMOVED') {
    return { ...credentials };
  }
  if (parts.every(part => part.state === 'PROTECTED')) {
    return {
      state: 'PROTECTED',
      seen: 'Root MFA is on, and nobody reaches both password and MFA.',
      remarks: [],
      evidence,
      observedAt: mfa.observedAt,
    };
  }
  const open =
    parts.find(part => part.state === 'NOT_OBSERVED') ??
    // Where MFA has no meaning, nothing is proven by the other half alone.
    mfa;
  return {
    state: 'NOT_OBSERVED',
    reason: open.reason ?? 'incomplete',
    seen: open.seen,
    ...(open.nextStep !== undefined && { nextStep: open.nextStep }),
    ...(open.refused !== undefined && { refused: open.refused }),
    remarks: open.remarks,
    evidence,
  };
}
