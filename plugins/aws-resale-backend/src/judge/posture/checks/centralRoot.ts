import type { SourceAnswer } from '../answers/Decision';
import type { OrganizationFeatures } from '../facts/organizationFacts';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';

/** What fresh sources say of central root management; empty where it is unread. */
export function centralRoot(
  postureCase: PostureCase,
): ReadonlySet<'ON' | 'OFF'> {
  return new Set(
    featureAnswers(postureCase).map(({ state }) =>
      state === 'PROTECTED' ? 'ON' : 'OFF',
    ),
  );
}

/** What the features of the organization say of central root management. */
export function featureAnswers(postureCase: PostureCase): SourceAnswer[] {
  const { fresh } = postureCase.weigh(postureCase.input.organization.features);
  return fresh.map(answerOf);
}

function answerOf({
  value,
  source,
  observedAt,
}: Observed<OrganizationFeatures>): SourceAnswer {
  const said = { source, observedAt, text: describeFeatures(value) };
  if (value.isRootCredentialsManagementOn) {
    return {
      ...said,
      state: 'PROTECTED',
      seen: 'Central root management is on.',
    };
  }
  if (value.cause === 'NOT_ALL_FEATURES') {
    return {
      ...said,
      state: 'EXPOSED',
      seen: 'Central root management cannot be on: the organization lacks all features.',
      nextStep: 'Enable all features first, then central root management.',
    };
  }
  return {
    ...said,
    state: 'EXPOSED',
    seen:
      value.cause === 'SERVICE_ACCESS_NOT_ENABLED'
        ? 'Central root management is off: trusted access for IAM is not enabled.'
        : 'Central root management is off.',
  };
}

/** The features as evidence has them. */
export function describeFeatures(value: OrganizationFeatures): string {
  const onOff = (isOn: boolean) => (isOn ? 'on' : 'off');
  return `central root management ${onOff(
    value.isRootCredentialsManagementOn,
  )}, root sessions ${onOff(value.isRootSessionsOn)}`;
}
