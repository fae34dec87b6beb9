import {
  CHECK_IDS,
  type CheckId,
  type PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { JudgedPosture, KeptResult } from '../PostureStore';

/** An account of which every check is not observed but those that are given. */
export function judgedPosture(
  accountId: string,
  results: Partial<Record<CheckId, PostureState | Partial<KeptResult>>> = {},
  rest: Partial<JudgedPosture> = {},
): JudgedPosture {
  return {
    accountId,
    results: CHECK_IDS.map(checkId => {
      const given = results[checkId];
      return {
        checkId,
        state: 'NOT_OBSERVED',
        responsible: 'PROVIDER',
        isAccepted: false,
        ...(typeof given === 'string' ? { state: given } : given),
      };
    }),
    dueAt: new Date('2026-11-25T10:00:00.000Z'),
    ...rest,
  };
}

/** Root without MFA. */
export const NO_MFA = {
  'root-mfa': 'EXPOSED',
  exposure: { state: 'EXPOSED', cause: 'NO_MFA' },
} as const;

/** Root with MFA, under four-eyes. */
export const WELL = {
  'root-mfa': 'PROTECTED',
  'root-four-eyes': 'PROTECTED',
  exposure: 'PROTECTED',
} as const;
