import { decide } from '../answers/decide';
import type { Decision, Silence, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { MfaDeviceKind } from '../facts/mfaDeviceKind';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';
import { findingAnswers } from './findingAnswers';
import { MFA_UNREAD, describeDevices, mfaOff, mfaSeen } from './mfaSeen';

const NO_SILENCE: Silence = { stale: [], missing: [] };

/** Whether an app is among the devices, where MFA is on at all. */
export function judgeRootMfaHardware(postureCase: PostureCase): Decision {
  const { input } = postureCase;
  const mfa = mfaSeen(postureCase);
  if (mfa.isOffEverywhere && mfa.removals.length === 0) {
    return mfaOff();
  }
  const findings = findingAnswers('root-mfa-hardware', postureCase);
  const virtual = postureCase.weigh(input.facts.virtualRootMfa);
  const devices = postureCase.weigh(input.facts.rootMfaDevices);
  const deviceAnswers = [
    ...virtual.fresh.map(answerOfVirtual),
    ...devices.fresh.map(answerOfKinds),
  ];
  return decide(
    [
      ...mfa.removals,
      // Which devices there are says nothing until MFA was seen on.
      ...(mfa.isOnSomewhere
        ? deviceAnswers
        : [...mfa.unread, ...deviceAnswers.map(withoutMfa)]),
      ...findings.answers,
    ],
    joinSilences(
      mfa.isOnSomewhere ? NO_SILENCE : postureCase.credentials,
      virtual,
      devices,
      findings.silence,
    ),
  );
}

function withoutMfa(answer: SourceAnswer): SourceAnswer {
  return { ...answer, state: 'NOT_OBSERVED', seen: MFA_UNREAD, remarks: [] };
}

function answerOfVirtual({
  value,
  source,
  observedAt,
}: Observed<boolean>): SourceAnswer {
  const text = value ? 'a virtual device of root' : 'no virtual device of root';
  return { source, observedAt, text, ...appOpinion(value) };
}

function answerOfKinds({
  value,
  source,
  observedAt,
}: Observed<readonly MfaDeviceKind[]>): SourceAnswer {
  const said = { source, observedAt, text: describeDevices(value) };
  if (value.includes('APP')) {
    return { ...said, ...appOpinion(true) };
  }
  if (value.length === 0 || value.includes('UNKNOWN')) {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen:
        value.length === 0
          ? 'MFA is on, and no root device was listed.'
          : 'The serial number of a root device does not tell its kind.',
    };
  }
  return { ...said, ...appOpinion(false) };
}

function appOpinion(
  hasApp: boolean,
): Pick<SourceAnswer, 'state' | 'seen' | 'remarks'> {
  return hasApp
    ? { state: 'EXPOSED', seen: 'An app is a root MFA device.' }
    : {
        state: 'PROTECTED',
        seen: 'Root MFA is on, and none of its devices is an app.',
        remarks: ['A passkey that a password manager syncs counts as well.'],
      };
}
