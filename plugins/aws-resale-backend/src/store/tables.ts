import type {
  AccountModel,
  AccountState,
  ApprovalKind,
  Approver,
  BillingArrangement,
  ChangeKind,
  CheckId,
  Holder,
  MappingSource,
  ModelSource,
  ModelVerdict,
  Partition,
  RunOutcome,
} from 'backstage-plugin-aws-resale-common';

/**
 * Rows as the database has them; see the migrations for what each column
 * means. Nothing outside this folder sees them.
 *
 * @packageDocumentation
 */

export const FEED_STATE_TABLE = 'feed_state';
export const CUSTOMERS_TABLE = 'customers';
export const CUSTOMER_REFS_TABLE = 'customer_refs';
export const ORGANIZATIONS_TABLE = 'organizations';
export const ORGANIZATIONAL_UNITS_TABLE = 'organizational_units';
export const ACCOUNTS_TABLE = 'accounts';
export const CHANGES_TABLE = 'changes';
export const RUNS_TABLE = 'runs';
export const HELD_REMOVALS_TABLE = 'held_removals';
export const ASSIGNMENTS_TABLE = 'mapping_assignments';
export const DISMISSALS_TABLE = 'mapping_dismissals';
export const MAPPING_DAYS_TABLE = 'mapping_days';
export const ANNOTATED_ENTITIES_TABLE = 'annotated_entities';
export const ENTITY_ACCOUNTS_TABLE = 'entity_accounts';
export const CHANGE_APPROVALS_TABLE = 'change_approvals';

/** PostgreSQL answers bigints as texts, SQLite answers booleans as numbers. */
export type DbBigInt = number | string;
export type DbBoolean = boolean | number;

export interface FeedStateRow {
  id: number;
  epoch: string;
  revision: DbBigInt;
  customers_version: DbBigInt;
  customers_read_at: string | null;
  customers_held: string | null;
  mapping_rules_digest: string | null;
}

export interface CustomerRow {
  customer_ref: string;
  title: string;
  title_lower: string;
  facts: string;
  model: AccountModel;
  billing_arrangement: BillingArrangement;
  transfer_ends_on: string | null;
  content_hash: string;
  verdict: ModelVerdict;
  verdict_rank: number;
  rollup: string;
  summary: string;
  account_count: number;
  organization_count: number;
  shared_payer: DbBoolean;
  first_seen_at: string;
  changed_at: string;
  gone_at: string | null;
  /** Of one that readings lack and the brake keeps: the last one that had it. */
  last_read_at: string | null;
}

export interface CustomerRefRow {
  customer_ref: string;
  relation: 'owner' | 'manager';
  target_ref: string;
}

export type AccessState =
  | 'UNKNOWN'
  | 'GRANTED'
  | 'WITHDRAWN'
  | 'DENIED'
  | 'NO_ORGANIZATION';

export interface OrganizationRow {
  payer_account_id: string;
  organization_id: string | null;
  partition: Partition;
  name: string;
  name_lower: string;
  name_is_configured: DbBoolean;
  source: 'CONFIG' | 'ANNOTATION';
  approved: DbBoolean;
  approved_by: string | null;
  config_model: AccountModel | null;
  config_arrangement: BillingArrangement | null;
  config_transfer_started: string | null;
  retired_at: string | null;
  feature_set: string | null;
  root_id: string | null;
  capabilities: string | null;
  not_read: string;
  external_id_key_id: string | null;
  access: AccessState;
  access_since: string | null;
  access_reason: string | null;
  last_attempt_at: string | null;
  last_complete_at: string | null;
  last_run_id: string | null;
  next_due_at: string;
  lease_run_id: string | null;
  lease_expires_at: string | null;
  held_run_id: string | null;
  held: string | null;
  verdict: ModelVerdict | null;
  rollup: string | null;
  account_count: number;
  revision: DbBigInt;
  first_seen_at: string;
}

export interface OrganizationalUnitRow {
  payer_account_id: string;
  ou_id: string;
  parent_id: string | null;
  name: string;
  tags: string;
  children_read_at: string | null;
}

export interface AccountRow {
  account_id: string;
  payer_account_id: string;
  is_payer: DbBoolean;
  partition: Partition;
  name: string;
  name_lower: string;
  arn: string | null;
  email: string | null;
  email_domain: string | null;
  state: AccountState;
  closed_seen_at: string | null;
  joined_method: 'INVITED' | 'CREATED' | null;
  joined_at: string | null;
  ou_ids: string;
  ou_path: string;
  tags: string;
  account_tag_customer: string | null;
  ou_tag_customer: string | null;
  account_tag_model: string | null;
  ou_tag_model: string | null;
  customer_ref: string | null;
  mapping_source: MappingSource | null;
  mapping_rule: string | null;
  held_claims: string;
  model: AccountModel;
  declared_model: AccountModel | null;
  declared_source: ModelSource | null;
  reported_model: AccountModel | null;
  billing_arrangement: BillingArrangement;
  holder: Holder;
  expected_holder: Holder | 'ANY' | null;
  verdict: ModelVerdict;
  verdict_rank: number;
  summary: string;
  evidence: string;
  transfer_ends_on: string | null;
  content_hash: string;
  revision: DbBigInt;
  first_seen_at: string;
  changed_at: string;
  last_listed_at: string | null;
  gone_at: string | null;
}

export interface ChangeRow {
  id: DbBigInt;
  at: string;
  kind: ChangeKind;
  run_id: string | null;
  account_id: string | null;
  account_name: string | null;
  payer_account_id: string | null;
  customer_ref: string | null;
  from_value: string | null;
  to_value: string | null;
  actor: string | null;
  check_id: CheckId | null;
  operation_id: string | null;
}

export interface RunRow {
  run_id: string;
  payer_account_id: string;
  started_at: string;
  ended_at: string | null;
  outcome: RunOutcome;
  calls: number;
  pages: number;
  listed: number;
  changed: number;
  message: string | null;
}

export interface HeldRemovalRow {
  payer_account_id: string;
  account_id: string;
}

export interface AssignmentRow {
  account_id: string;
  customer_ref: string;
  assigned_by: string;
  assigned_at: string;
}

export interface DismissalRow {
  account_id: string;
  reason: string;
  dismissed_by: string;
  dismissed_at: string;
}

export interface MappingDayRow {
  day: string;
  accounts: number;
  unmapped: number;
}

export interface AnnotatedEntityRow {
  entity_ref: string;
  title: string;
  title_lower: string;
  annotations: string;
  origin: string | null;
  source_url: string | null;
  edit_url: string | null;
  own_problems: string;
  cross_problems: string;
  error_count: number;
  warning_count: number;
  content_hash: string;
  read_at: string;
}

export interface EntityAccountRow {
  entity_ref: string;
  account_id: string;
  position: number;
}

export interface ChangeApprovalRow {
  approval_id: string;
  kind: ApprovalKind;
  account_id: string;
  operation_id: string;
  approver: Approver;
  customer_ref: string | null;
  of_customer: string | null;
  approved_by: string | null;
  approved_by_name: string | null;
  reason: string;
  reference: string | null;
  recorded_by: string;
  recorded_at: string;
  until: string;
  withdrawn_by: string | null;
  withdrawn_at: string | null;
}
