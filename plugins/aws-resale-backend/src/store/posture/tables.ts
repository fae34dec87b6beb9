import type {
  AccountModel,
  CheckId,
  CustodyFacet,
  ExposureCause,
  Holder,
  NotificationRuleId,
  NotObservedReason,
  PostureReaderId,
  PostureState,
  ResponsibleParty,
} from 'backstage-plugin-aws-resale-common';
import type { DbBigInt, DbBoolean } from '../tables';
import type { FactSource } from './PostureFactStore';
import type { ReadingStatus } from './PostureScheduleStore';

/**
 * Rows of posture and custody as the database has them; see the migration for
 * what each column means. Nothing outside the stores sees them.
 *
 * @packageDocumentation
 */

export const POSTURE_STATE_TABLE = 'posture_state';
export const POSTURE_FACTS_TABLE = 'posture_facts';
export const POSTURE_READINGS_TABLE = 'posture_readings';
export const POSTURE_LEASES_TABLE = 'posture_leases';
export const POSTURE_SOURCES_TABLE = 'posture_sources';
export const ACCOUNT_POSTURE_TABLE = 'account_posture';
export const POSTURE_RESULTS_TABLE = 'posture_results';
export const CUSTOMER_POSTURE_TABLE = 'customer_posture';
export const POSTURE_DAYS_TABLE = 'posture_days';
export const CUSTODY_ATTESTATIONS_TABLE = 'custody_attestations';
export const CUSTODY_RECORDS_TABLE = 'custody_records';
export const CUSTODY_GROUPS_TABLE = 'custody_groups';
export const CUSTODY_PEOPLE_TABLE = 'custody_people';
export const POSTURE_EXCEPTIONS_TABLE = 'posture_exceptions';
export const NOTIFICATIONS_SENT_TABLE = 'notifications_sent';

/** How many accounts are in each state; accepted ones are apart from exposed ones. */
export interface PostureCountColumns {
  exposed: number;
  accepted: number;
  protected: number;
  removed: number;
  not_observed: number;
  not_applicable: number;
}

export interface PostureStateRow {
  id: number;
  judged_revision: DbBigInt;
  judged_by: string | null;
  looked_revision: DbBigInt;
  memberships_read_at: string | null;
  notified_change_id: DbBigInt | null;
}

export interface PostureFactsRow {
  account_id: string;
  reader: FactSource;
  facts: string | null;
  observed_at: string | null;
  seen_before: string | null;
  missed: string;
  tried_at: string;
  failing_since: string | null;
}

export interface PostureReadingRow {
  payer_account_id: string;
  reader: PostureReaderId;
  next_due_at: string;
  status: ReadingStatus;
  status_since: string;
  message: string | null;
  last_attempt_at: string | null;
  last_success_at: string | null;
  calls: number;
  charged_calls: number;
  accounts: number;
  accounts_missed: number;
  newcomers_due_at: string | null;
}

export interface PostureLeaseRow {
  payer_account_id: string;
  run_id: string;
  expires_at: string;
}

export interface PostureSourceRow {
  source_id: string;
  title: string;
  status: ReadingStatus;
  status_since: string;
  message: string | null;
  last_attempt_at: string | null;
  last_success_at: string | null;
  findings: number;
  accounts: number;
  unknown_accounts: number;
}

export interface AccountPostureRow {
  account_id: string;
  exposure: PostureState;
  exposure_rank: number;
  exposure_cause: ExposureCause | null;
  exposure_since: string;
  is_accepted: DbBoolean;
  exposed_checks: number;
  are_credentials_removed: DbBoolean;
  is_root_denied: DbBoolean;
  level_reached: number | null;
  level_total: number | null;
  judged_at: string | null;
  /** Empty for an account that is to be judged at once. */
  due_at: string;
  claim_id: string | null;
}

export interface PostureResultRow {
  account_id: string;
  check_id: CheckId;
  state: PostureState;
  reason: NotObservedReason | null;
  responsible: ResponsibleParty;
  is_accepted: DbBoolean;
  cause: ExposureCause | null;
  since: string;
}

export interface CustomerPostureRow extends PostureCountColumns {
  customer_ref: string;
  rollup: string;
  level: string | null;
}

export interface PostureDayRow extends PostureCountColumns {
  day: string;
  subject: AccountModel | 'PAYER';
  check_id: CheckId;
}

export interface CustodyAttestationRow {
  attestation_id: string;
  attested_by: string;
  attested_at: string;
  decision: 'CONFIRMED' | 'REJECTED' | null;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  accounts: number;
}

export interface CustodyRecordRow {
  attestation_id: string;
  account_id: string;
  facet: CustodyFacet;
  custodian_type: 'CATALOG' | 'EXTERNAL' | 'NONE';
  custodian: string | null;
  party: Exclude<Holder, 'UNKNOWN'>;
  place: string | null;
  entry: string | null;
  since: string;
  next_review: string;
}

export interface CustodyGroupRow {
  group_ref: string;
  title: string;
  members: string;
}

export interface CustodyPersonRow {
  user_ref: string;
  title: string;
}

export interface PostureExceptionRow {
  exception_id: string;
  account_id: string;
  check_id: CheckId;
  reason: string;
  owner: string;
  expires: string;
  recorded_by: string;
  recorded_at: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
}

export interface NotificationSentRow {
  rule: NotificationRuleId;
  scope: string;
  sent_at: string;
}
