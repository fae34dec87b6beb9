import type { BillingArrangement, Partition } from '../language';
import type {
  CheckId,
  CheckSubject,
  PostureState,
  ResponsibleParty,
  Severity,
} from './language';

/**
 * Whose task a check is under some terms. `HOLDER` is whoever holds the root
 * user under observed or attested custody.
 *
 * @public
 */
export interface Responsibility {
  party: ResponsibleParty | 'HOLDER';
  /** What the other party has to do with it, in a sentence. */
  note?: string;
}

/**
 * Whose task a check is, by role, model and billing arrangement. `payer`,
 * `linkedEcam` and `linkedSpam` hold where the provider owns the payer, the
 * others under billing transfer. A column is missing where the check does not
 * exist. Every other model and arrangement has no column: nobody is named.
 *
 * @public
 */
export interface Responsibilities {
  payer?: Responsibility;
  linkedEcam?: Responsibility;
  linkedSpam?: Responsibility;
  transferPayer?: Responsibility;
  transferLinkedEcam?: Responsibility;
  transferLinkedSpam?: Responsibility;
}

/** What one party should do about a failed check. @public */
export interface Remedy {
  /** A sentence that begins with a verb. */
  text: string;
  /** Operations of the change check that carry it out. */
  operations?: readonly string[];
  /** AWS documentation of it. */
  url?: string;
}

/**
 * An id under which a benchmark or scanner asks the same. `SUPPORTS`: it asks
 * something near, so that its result does not decide this check.
 *
 * @public
 */
export interface BenchmarkId {
  id: string;
  relation: 'ANSWERS' | 'SUPPORTS';
  /** Level of a CIS recommendation, where it is known. */
  level?: 1 | 2;
  /** As the benchmark rates it, where it does. */
  severity?: Severity;
  /** Belongs to AWS's Foundational Security Best Practices. */
  isFsbp?: true;
  note?: string;
}

/** What a check answers, by benchmark. @public */
export interface BenchmarkIds {
  /** CIS AWS Foundations Benchmark 3.0. */
  cis3: readonly BenchmarkId[];
  /** CIS AWS Foundations Benchmark 5.0. */
  cis5: readonly BenchmarkId[];
  /** CIS AWS Foundations Benchmark 7.0. */
  cis7: readonly BenchmarkId[];
  /** Security Hub controls; some are FSBP. */
  securityHub: readonly BenchmarkId[];
  prowler: readonly BenchmarkId[];
}

/**
 * One row of the table of checks. English texts are defaults: pages translate
 * them by id.
 *
 * @public
 */
export interface PostureCheck {
  id: CheckId;
  /** The good condition, in a few words. */
  title: string;
  /** Why it matters, in a sentence. */
  why: string;
  severity: Severity;
  appliesTo: readonly CheckSubject[];
  /** Partitions in which the question has a meaning. */
  partitions: readonly Partition[];
  /** Billing arrangements under which it has a meaning. */
  arrangements: readonly BillingArrangement[];
  /** AWS actions that read it; none where people attest it. */
  reads: readonly string[];
  /** When each state holds; one that cannot occur is missing. */
  states: Readonly<Partial<Record<PostureState, string>>>;
  responsible: Responsibilities;
  /** By party; `BOTH` is missing where the parties never share the task. */
  remedies: Readonly<Record<Exclude<ResponsibleParty, 'BOTH'>, Remedy>> & {
    readonly BOTH?: Remedy;
  };
  answers: BenchmarkIds;
}
