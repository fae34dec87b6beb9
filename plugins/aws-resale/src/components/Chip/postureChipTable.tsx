import type { ReactElement } from 'react';
import {
  RiAlertFill,
  RiBriefcase4Line,
  RiCheckLine,
  RiErrorWarningLine,
  RiEyeOffLine,
  RiForbidLine,
  RiGroupLine,
  RiHourglassLine,
  RiLock2Line,
  RiMailLine,
  RiPencilLine,
  RiQuestionLine,
  RiShakeHandsLine,
  RiShieldCheckFill,
  RiShieldKeyholeLine,
  RiShieldLine,
  RiSubtractLine,
  RiTeamLine,
  RiTimeLine,
  RiToggleLine,
  RiUserLine,
} from '@remixicon/react';
import type {
  CustodyStatus,
  ExposureCause,
  FourEyesVerdict,
  Holder,
  NotObservedReason,
  PostureEvidence,
  PostureState,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { ChipTone } from './chipTable';

/** Words of posture and custody that chips know, by family. */
export interface PostureChipWords {
  /** Whether an account fits the incident pattern; `ACCEPTED` until a day. */
  posture: PostureState | 'ACCEPTED';
  /** What one check says. */
  result: PostureState | 'ACCEPTED';
  /** Why a check was not observed. */
  reason: NotObservedReason;
  /** What makes an account fit the incident pattern. */
  cause: ExposureCause;
  /** Where a facet of custody stands, once it is held against the terms. */
  custody: CustodyStatus | 'AS_AGREED' | 'OVERLAP' | 'WRONG_PARTY';
  /** `NOT_NEEDED` where no root credentials exist. */
  fourEyes: FourEyesVerdict | 'NOT_NEEDED';
  /** Who has a facet of a root user. */
  keeper: Holder;
  /** Whose task something is. */
  responsible: ResponsibleParty;
  /** What a piece of evidence weighs. */
  weight: PostureEvidence['weight'];
}

type PostureChipTable = {
  readonly [Family in keyof PostureChipWords]: Readonly<
    Record<PostureChipWords[Family], { icon: ReactElement; tone: ChipTone }>
  >;
};

/**
 * Icon and tone of the words of posture and custody. Nothing that was not
 * looked at is red or green, nor is an accepted risk.
 */
export const postureChipTable: PostureChipTable = {
  posture: {
    EXPOSED: { icon: <RiAlertFill />, tone: 'bad' },
    ACCEPTED: { icon: <RiShakeHandsLine />, tone: 'warn' },
    PROTECTED: { icon: <RiShieldCheckFill />, tone: 'good' },
    REMOVED: { icon: <RiShieldKeyholeLine />, tone: 'good' },
    NOT_OBSERVED: { icon: <RiEyeOffLine />, tone: 'none' },
    NOT_APPLICABLE: { icon: <RiSubtractLine />, tone: 'plain' },
  },
  result: {
    EXPOSED: { icon: <RiAlertFill />, tone: 'bad' },
    ACCEPTED: { icon: <RiShakeHandsLine />, tone: 'warn' },
    PROTECTED: { icon: <RiCheckLine />, tone: 'good' },
    REMOVED: { icon: <RiShieldKeyholeLine />, tone: 'good' },
    NOT_OBSERVED: { icon: <RiEyeOffLine />, tone: 'none' },
    NOT_APPLICABLE: { icon: <RiSubtractLine />, tone: 'plain' },
  },
  reason: {
    'not-configured': { icon: <RiToggleLine />, tone: 'none' },
    'access-denied': { icon: <RiForbidLine />, tone: 'none' },
    'denied-by-scp': { icon: <RiShieldLine />, tone: 'none' },
    throttled: { icon: <RiHourglassLine />, tone: 'none' },
    stale: { icon: <RiTimeLine />, tone: 'warn' },
    incomplete: { icon: <RiQuestionLine />, tone: 'none' },
    'not-attested': { icon: <RiPencilLine />, tone: 'none' },
  },
  cause: {
    NO_MFA: { icon: <RiAlertFill />, tone: 'bad' },
    ONE_PERSON: { icon: <RiUserLine />, tone: 'bad' },
    ONE_PLACE: { icon: <RiLock2Line />, tone: 'bad' },
  },
  custody: {
    NOT_ATTESTED: { icon: <RiQuestionLine />, tone: 'none' },
    UNCONFIRMED: { icon: <RiHourglassLine />, tone: 'info' },
    CURRENT: { icon: <RiCheckLine />, tone: 'plain' },
    EXPIRED: { icon: <RiTimeLine />, tone: 'warn' },
    OVERDUE: { icon: <RiTimeLine />, tone: 'bad' },
    OBSERVED: { icon: <RiMailLine />, tone: 'plain' },
    NOT_NEEDED: { icon: <RiShieldKeyholeLine />, tone: 'good' },
    AS_AGREED: { icon: <RiCheckLine />, tone: 'good' },
    OVERLAP: { icon: <RiAlertFill />, tone: 'bad' },
    WRONG_PARTY: { icon: <RiErrorWarningLine />, tone: 'warn' },
  },
  fourEyes: {
    PROVEN: { icon: <RiCheckLine />, tone: 'good' },
    BROKEN: { icon: <RiAlertFill />, tone: 'bad' },
    NOT_PROVEN: { icon: <RiQuestionLine />, tone: 'none' },
    NOT_NEEDED: { icon: <RiShieldKeyholeLine />, tone: 'good' },
  },
  keeper: {
    PROVIDER: { icon: <RiBriefcase4Line />, tone: 'plain' },
    CUSTOMER: { icon: <RiUserLine />, tone: 'plain' },
    OTHER: { icon: <RiGroupLine />, tone: 'plain' },
    UNKNOWN: { icon: <RiQuestionLine />, tone: 'none' },
  },
  responsible: {
    PROVIDER: { icon: <RiBriefcase4Line />, tone: 'plain' },
    CUSTOMER: { icon: <RiUserLine />, tone: 'plain' },
    BOTH: { icon: <RiTeamLine />, tone: 'plain' },
    UNKNOWN: { icon: <RiQuestionLine />, tone: 'none' },
  },
  weight: {
    DECIDES: { icon: <RiCheckLine />, tone: 'info' },
    AGREES: { icon: <RiCheckLine />, tone: 'plain' },
    DISAGREES: { icon: <RiErrorWarningLine />, tone: 'warn' },
    UNDECIDED: { icon: <RiQuestionLine />, tone: 'none' },
    STALE: { icon: <RiTimeLine />, tone: 'warn' },
    MISSING: { icon: <RiEyeOffLine />, tone: 'none' },
  },
};
