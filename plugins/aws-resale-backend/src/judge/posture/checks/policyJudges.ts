import { decide } from '../answers/decide';
import { notApplicable } from '../answers/Decision';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import { isFresh, newestOfEach } from '../answers/weighReadings';
import type { ServiceControlPolicy } from '../facts/organizationFacts';
import type { PostureCase } from '../PostureCase';
import type { Certainty } from '../scp/Certainty';
import { deniesLeaving, deniesRoot } from '../scp/denials';
import type { BoundAccount, Denial } from '../scp/denials';
import type { Missing, Observed, Reading } from '../types';
import { lacksAllFeatures } from './lacksAllFeatures';
import { findingAnswers } from './findingAnswers';

/**
 * Whether a policy above the account denies root everything. An audit session
 * that AWS refused for such a policy tells it too.
 */
export function judgeRootDeniedByScp(postureCase: PostureCase): Decision {
  return judgePolicies('root-denied-by-scp', postureCase, {
    denial: deniesRoot,
    yes: 'denies root',
    none: 'No policy denies root: a stolen root login may do everything.',
    extra: refusedAudits(postureCase),
  });
}

export function judgeLeaveDeniedByScp(postureCase: PostureCase): Decision {
  return judgePolicies('leave-denied-by-scp', postureCase, {
    denial: deniesLeaving,
    yes: 'denies leaving the organization',
    none: 'No policy keeps the account from leaving on its own.',
    extra: [],
  });
}

interface PolicyQuestion {
  denial(document: string, account: BoundAccount): Denial;
  yes: string;
  none: string;
  extra: readonly SourceAnswer[];
}

function judgePolicies(
  checkId: 'root-denied-by-scp' | 'leave-denied-by-scp',
  postureCase: PostureCase,
  question: PolicyQuestion,
): Decision {
  if (lacksAllFeatures(postureCase)) {
    return notApplicable(
      'An organization without all features has no policies.',
    );
  }
  const policies = postureCase.weigh(
    postureCase.input.organization.serviceControlPolicies,
  );
  const findings = findingAnswers(checkId, postureCase);
  return decide(
    [
      ...policies.fresh.map(reading =>
        answerOf(reading, postureCase, question),
      ),
      ...question.extra,
      ...findings.answers,
    ],
    joinSilences(policies, findings.silence),
  );
}

function answerOf(
  { value, source, observedAt }: Observed<readonly ServiceControlPolicy[]>,
  { input }: PostureCase,
  question: PolicyQuestion,
): SourceAnswer {
  const said = { source, observedAt, text: `${value.length} policies` };
  const weighed = [...value]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(policy => ({
      policy,
      reaches: reachOf(policy, input.account),
      ...(policy.document === undefined
        ? { denies: 'UNCLEAR' as const }
        : question.denial(policy.document, input.account)),
    }));
  const denying = weighed.find(
    ({ denies, reaches }) => denies === 'YES' && reaches === 'YES',
  );
  if (denying) {
    return {
      ...said,
      state: 'PROTECTED',
      seen: `The policy ${denying.policy.name} ${question.yes}.`,
      remarks: remarksOn(denying),
    };
  }
  const open = weighed.find(
    ({ denies, reaches }) => denies !== 'NO' && reaches !== 'NO',
  );
  if (open) {
    return { ...said, state: 'NOT_OBSERVED', seen: whyOpen(open.policy) };
  }
  return { ...said, state: 'EXPOSED', seen: question.none };
}

function remarksOn({ exemptsAssumedRoot }: Denial): string[] {
  if (exemptsAssumedRoot === undefined) {
    return [];
  }
  return [
    exemptsAssumedRoot
      ? 'Central root sessions are exempted.'
      : 'It denies central root sessions too, since aws:AssumedRoot is not exempted.',
  ];
}

function whyOpen({ name, document, targetIds }: ServiceControlPolicy): string {
  if (document === undefined) {
    return `The policy ${name} was not read.`;
  }
  return targetIds === undefined
    ? `What the policy ${name} is attached to was not read.`
    : `The policy ${name} has conditions that are not understood, or where the account stands is not known.`;
}

/** Whether a policy is attached to the account or above it. */
function reachOf(
  { targetIds }: ServiceControlPolicy,
  { accountId, ancestorIds }: PostureCase['input']['account'],
): Certainty {
  if (targetIds === undefined) {
    return 'UNCLEAR';
  }
  if ([accountId, ...(ancestorIds ?? [])].some(id => targetIds.includes(id))) {
    return 'YES';
  }
  // Attached elsewhere; that this is not above the account has to be known.
  return ancestorIds === undefined && targetIds.length > 0 ? 'UNCLEAR' : 'NO';
}

function refusedAudits({ input }: PostureCase): SourceAnswer[] {
  const { rootCredentials, rootMfaDevices, rootLastUse } = input.facts;
  const readings: ReadonlyArray<Reading<unknown>> = [
    ...(rootCredentials ?? []),
    ...(rootMfaDevices ?? []),
    ...(rootLastUse ?? []),
  ];
  // The newest one: one session is refused for every call of it.
  const refusals = readings
    .filter((reading): reading is Missing => 'missing' in reading)
    .filter(({ missing }) => missing === 'denied-by-scp')
    .map(
      ({ triedAt }): SourceAnswer => ({
        source: { kind: 'ROOT_AUDIT' },
        observedAt: triedAt ?? input.account.listedAt,
        text: 'explicit deny in a service control policy',
        state: 'PROTECTED',
        seen: 'A service control policy refused a root session in the account.',
      }),
    )
    .filter(refusal => isFresh(refusal, input.limits.freshFor, input.now));
  return newestOfEach(refusals).slice(0, 1);
}
