import type { ReactElement } from 'react';
import {
  RiAlertLine,
  RiArrowLeftRightLine,
  RiBriefcase4Line,
  RiCheckboxCircleFill,
  RiCheckLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiEyeOffLine,
  RiForbidLine,
  RiGitBranchLine,
  RiGroupLine,
  RiHourglassLine,
  RiLinkUnlink,
  RiLogoutBoxLine,
  RiOrganizationChart,
  RiPauseCircleLine,
  RiPencilLine,
  RiQuestionLine,
  RiShakeHandsLine,
  RiTimeLine,
  RiToggleLine,
  RiTruckLine,
  RiUserFollowLine,
  RiUserLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import type {
  AccountModel,
  AccountState,
  AnnotationProblem,
  ApprovalStatus,
  ChangeVerdict,
  Conflict,
  Holder,
  ModelVerdict,
  ObservedModel,
  PollingState,
  ReadingStatus,
} from 'backstage-plugin-aws-resale-common';
import { postureChipTable } from './postureChipTable';
import type { PostureChipWords } from './postureChipTable';

/**
 * What a chip wants to say beside its word. `none` is drawn dashed, since
 * nothing is known; `plain` is known and asks for nothing.
 */
export type ChipTone = 'good' | 'bad' | 'warn' | 'info' | 'none' | 'plain';

/** Icon and tone of one word. Its texts are in the messages, by the same names. */
export interface ChipLook {
  icon: ReactElement;
  tone: ChipTone;
}

/** Words that chips know, by family. */
export interface ChipWords extends PostureChipWords {
  model: AccountModel | ObservedModel;
  verdict: ModelVerdict;
  state: AccountState | 'GONE';
  polling: PollingState;
  holder: Holder;
  problem: AnnotationProblem['severity'];
  conflict: Conflict['kind'];
  reading: ReadingStatus;
  role: 'PAYERS';
  switch: 'ON' | 'OFF';
  /** May it be done? */
  change: ChangeVerdict;
  /** Where a recorded approval or grant stands. */
  approval: ApprovalStatus;
  task: 'ANNOTATION_PROBLEM' | 'CUSTODY_DUE' | 'ATTESTATION_WAITING';
}

/** @see ChipWords */
export type ChipFamily = keyof ChipWords;

type ChipTable = {
  readonly [Family in ChipFamily]: Readonly<
    Record<ChipWords[Family], ChipLook>
  >;
};

/**
 * The only place that gives a word its icon and tone. A customer's choice
 * (access withdrawn, in transfer) is information, never an alarm.
 */
export const chipTable: ChipTable = {
  ...postureChipTable,
  model: {
    ECAM: { icon: <RiUserLine />, tone: 'plain' },
    SPAM: { icon: <RiBriefcase4Line />, tone: 'info' },
    DISTRIBUTOR: { icon: <RiTruckLine />, tone: 'plain' },
    MIXED: { icon: <RiGitBranchLine />, tone: 'warn' },
    UNKNOWN: { icon: <RiQuestionLine />, tone: 'none' },
  },
  verdict: {
    CONSISTENT: { icon: <RiCheckLine />, tone: 'good' },
    DRIFT: { icon: <RiGitBranchLine />, tone: 'warn' },
    UNDECLARED: { icon: <RiPencilLine />, tone: 'none' },
    IN_TRANSFER: { icon: <RiArrowLeftRightLine />, tone: 'info' },
    NOT_OBSERVED: { icon: <RiEyeOffLine />, tone: 'none' },
  },
  state: {
    PENDING_ACTIVATION: { icon: <RiHourglassLine />, tone: 'info' },
    ACTIVE: { icon: <RiCheckLine />, tone: 'good' },
    SUSPENDED: { icon: <RiForbidLine />, tone: 'warn' },
    PENDING_CLOSURE: { icon: <RiTimeLine />, tone: 'warn' },
    CLOSED: { icon: <RiCloseCircleLine />, tone: 'warn' },
    UNKNOWN: { icon: <RiQuestionLine />, tone: 'none' },
    GONE: { icon: <RiLogoutBoxLine />, tone: 'none' },
  },
  polling: {
    CURRENT: { icon: <RiCheckLine />, tone: 'good' },
    REMOVAL_HELD: { icon: <RiPauseCircleLine />, tone: 'warn' },
    STALE: { icon: <RiTimeLine />, tone: 'warn' },
    ACCESS_WITHDRAWN: { icon: <RiUserUnfollowLine />, tone: 'info' },
    NOT_CONNECTED: { icon: <RiLinkUnlink />, tone: 'warn' },
    NO_ORGANIZATION: { icon: <RiForbidLine />, tone: 'plain' },
    NEVER_READ: { icon: <RiEyeOffLine />, tone: 'none' },
    WAITING_FOR_APPROVAL: { icon: <RiShakeHandsLine />, tone: 'info' },
  },
  holder: {
    PROVIDER: { icon: <RiBriefcase4Line />, tone: 'plain' },
    CUSTOMER: { icon: <RiUserLine />, tone: 'plain' },
    OTHER: { icon: <RiGroupLine />, tone: 'plain' },
    UNKNOWN: { icon: <RiQuestionLine />, tone: 'none' },
  },
  problem: {
    ERROR: { icon: <RiAlertLine />, tone: 'bad' },
    WARNING: { icon: <RiErrorWarningLine />, tone: 'warn' },
  },
  conflict: {
    TWO_CUSTOMERS: { icon: <RiGitBranchLine />, tone: 'warn' },
    TAKES_FROM_PRESENT: { icon: <RiArrowLeftRightLine />, tone: 'warn' },
  },
  reading: {
    OFF: { icon: <RiToggleLine />, tone: 'plain' },
    NEVER: { icon: <RiEyeOffLine />, tone: 'none' },
    OK: { icon: <RiCheckLine />, tone: 'good' },
    PARTLY: { icon: <RiErrorWarningLine />, tone: 'warn' },
    DENIED: { icon: <RiForbidLine />, tone: 'warn' },
    FAILED: { icon: <RiCloseCircleLine />, tone: 'warn' },
  },
  role: {
    PAYERS: { icon: <RiOrganizationChart />, tone: 'plain' },
  },
  switch: {
    ON: { icon: <RiCheckLine />, tone: 'info' },
    OFF: { icon: <RiToggleLine />, tone: 'plain' },
  },
  change: {
    ALLOWED: { icon: <RiCheckboxCircleFill />, tone: 'good' },
    NEEDS_APPROVAL: { icon: <RiUserFollowLine />, tone: 'warn' },
    NOT_OURS: { icon: <RiForbidLine />, tone: 'bad' },
    UNKNOWN: { icon: <RiQuestionLine />, tone: 'none' },
  },
  approval: {
    IN_FORCE: { icon: <RiCheckLine />, tone: 'good' },
    ENDED: { icon: <RiTimeLine />, tone: 'plain' },
    WITHDRAWN: { icon: <RiCloseCircleLine />, tone: 'plain' },
  },
  task: {
    ANNOTATION_PROBLEM: { icon: <RiErrorWarningLine />, tone: 'warn' },
    CUSTODY_DUE: { icon: <RiTimeLine />, tone: 'warn' },
    ATTESTATION_WAITING: { icon: <RiHourglassLine />, tone: 'info' },
  },
};
