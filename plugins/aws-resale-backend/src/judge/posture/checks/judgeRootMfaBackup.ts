import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { MfaDeviceKind } from '../facts/mfaDeviceKind';
import type { PostureCase } from '../PostureCase';
import type { Observed } from '../types';
import { findingAnswers } from './findingAnswers';
import { describeDevices, mfaOff, mfaSeen } from './mfaSeen';

/** Whether a second device exists: seen, or attested in the custody register. */
export function judgeRootMfaBackup(postureCase: PostureCase): Decision {
  const { input } = postureCase;
  const mfa = mfaSeen(postureCase);
  if (mfa.isOffEverywhere && mfa.removals.length === 0) {
    return mfaOff();
  }
  const devices = postureCase.weigh(input.facts.rootMfaDevices);
  const findings = findingAnswers('root-mfa-backup', postureCase);
  return decide(
    [
      ...mfa.removals,
      // What is listed or attested beside MFA that is off protects nothing.
      ...(mfa.isOffEverywhere
        ? []
        : [
            ...devices.fresh.map(answerOfCount),
            ...attestedBackup(postureCase),
          ]),
      ...findings.answers,
    ],
    joinSilences(devices, findings.silence),
    'not-attested',
  );
}

function answerOfCount({
  value,
  source,
  observedAt,
}: Observed<readonly MfaDeviceKind[]>): SourceAnswer {
  const said = { source, observedAt, text: describeDevices(value) };
  if (value.length === 0) {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen: 'No root MFA device was listed.',
    };
  }
  return value.length === 1
    ? { ...said, state: 'EXPOSED', seen: 'Root has one MFA device only.' }
    : {
        ...said,
        state: 'PROTECTED',
        seen: `Root has ${value.length} MFA devices.`,
      };
}

function attestedBackup({ custody }: PostureCase): SourceAnswer[] {
  const { record, status } = custody.facets.BACKUP_MFA;
  if (!record || status !== 'CURRENT') {
    return [];
  }
  const isNone = record.custodian.type === 'NONE';
  return [
    {
      state: isNone ? 'EXPOSED' : 'PROTECTED',
      source: { kind: 'ATTESTATION' },
      observedAt: record.attestedAt,
      text: isNone ? 'no second device' : 'a second device',
      seen: isNone
        ? 'It is attested that root has no second MFA device.'
        : 'It is attested who keeps a second MFA device.',
    },
  ];
}
