import type {
  NotObservedReason,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type {
  Missing,
  Observed,
  PostureEvidence,
  PostureSource,
} from '../types';

/** What one source says on one check. */
export interface SourceAnswer {
  /** `NOT_OBSERVED`: fresh, and it does not decide. */
  state: PostureState;
  source: PostureSource;
  /** ISO 8601. */
  observedAt: string;
  /** What was read, for the evidence; without a full stop. */
  text: string;
  /** One sentence: the fact and its consequence. */
  seen: string;
  /** What to do, where the check's own remedy does not fit. */
  nextStep?: string;
  remarks?: readonly string[];
  /** `PROTECTED` that does not tell removed credentials from protected ones. */
  mayBeRemoved?: true;
}

/** What did not answer. */
export interface Silence {
  stale: ReadonlyArray<Pick<Observed<unknown>, 'source' | 'observedAt'>>;
  missing: readonly Missing[];
}

/** What the sources of a check add up to. */
export interface Decision {
  state: PostureState;
  reason?: NotObservedReason;
  seen: string;
  nextStep?: string;
  /** The action that AWS refused, where that is the reason. */
  refused?: string;
  remarks: string[];
  evidence: PostureEvidence[];
  observedAt?: string;
}

/** A check that has no meaning here, and why. */
export function notApplicable(seen: string): Decision {
  return { state: 'NOT_APPLICABLE', seen, remarks: [], evidence: [] };
}
