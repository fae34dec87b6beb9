import { createHash } from 'node:crypto';
import type { AccountRecord } from '../judge/accountRecord';
import { VERDICT_RANKS } from './ranks';
import type { AccountRow } from './tables';

type HashedColumns = Omit<
  AccountRow,
  'content_hash' | 'revision' | 'first_seen_at' | 'changed_at'
>;

/** A row that lacks only what the writing transaction gives it. */
export type NewAccountRow = Omit<AccountRow, 'revision' | 'changed_at'>;

/** A record as a row, with the hash by which unchanged ones are told. */
export function accountToRow(record: AccountRecord): NewAccountRow {
  const { facts, mapping, judgement, gone } = record;
  const columns: HashedColumns = {
    account_id: facts.accountId,
    payer_account_id: facts.payerAccountId,
    is_payer: facts.isPayer,
    partition: facts.partition,
    name: facts.name,
    name_lower: facts.name.toLowerCase(),
    arn: facts.arn ?? null,
    email: facts.email ?? null,
    email_domain: facts.emailDomain ?? null,
    state: facts.state,
    closed_seen_at: facts.closedSeenAt ?? null,
    joined_method: facts.joinedMethod ?? null,
    joined_at: facts.joinedAt ?? null,
    ou_ids: facts.ouIds.join('/'),
    ou_path: facts.ouPath,
    tags: JSON.stringify(
      Object.fromEntries(
        Object.entries(facts.tags).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    ),
    account_tag_customer: facts.accountTagCustomer ?? null,
    ou_tag_customer: facts.ouTagCustomer ?? null,
    account_tag_model: facts.accountTagModel ?? null,
    ou_tag_model: facts.ouTagModel ?? null,
    customer_ref: mapping.customerRef ?? null,
    mapping_source: mapping.source ?? null,
    mapping_rule: mapping.rule ?? null,
    held_claims: JSON.stringify(mapping.held),
    model: judgement.model,
    declared_model: judgement.declared?.model ?? null,
    declared_source: judgement.declared?.source ?? null,
    reported_model: judgement.reported ?? null,
    billing_arrangement: judgement.billingArrangement,
    holder: judgement.holder,
    expected_holder: judgement.expectedHolder ?? null,
    verdict: judgement.verdict,
    verdict_rank: VERDICT_RANKS[judgement.verdict],
    summary: judgement.summary,
    evidence: JSON.stringify(judgement.evidence),
    transfer_ends_on: judgement.transferEndsOn ?? null,
    last_listed_at: gone?.lastListedAt ?? null,
    gone_at: gone?.since ?? null,
  };
  return {
    ...columns,
    content_hash: createHash('sha256')
      .update(JSON.stringify(columns))
      .digest('hex'),
    first_seen_at: record.firstSeenAt,
  };
}

/** A row as a record, with the customer that a person gave the account. */
export function accountFromRow(
  row: AccountRow & { assigned_customer: string | null },
): AccountRecord {
  return {
    facts: {
      accountId: row.account_id,
      payerAccountId: row.payer_account_id,
      isPayer: Boolean(row.is_payer),
      partition: row.partition,
      name: row.name,
      arn: row.arn ?? undefined,
      email: row.email ?? undefined,
      emailDomain: row.email_domain ?? undefined,
      state: row.state,
      closedSeenAt: row.closed_seen_at ?? undefined,
      joinedMethod: row.joined_method ?? undefined,
      joinedAt: row.joined_at ?? undefined,
      ouIds: row.ou_ids === '' ? [] : row.ou_ids.split('/'),
      ouPath: row.ou_path,
      tags: JSON.parse(row.tags),
      accountTagCustomer: row.account_tag_customer ?? undefined,
      ouTagCustomer: row.ou_tag_customer ?? undefined,
      accountTagModel: row.account_tag_model ?? undefined,
      ouTagModel: row.ou_tag_model ?? undefined,
    },
    mapping: {
      customerRef: row.customer_ref ?? undefined,
      source: row.mapping_source ?? undefined,
      rule: row.mapping_rule ?? undefined,
      held: JSON.parse(row.held_claims),
    },
    assignedCustomer: row.assigned_customer ?? undefined,
    judgement: {
      verdict: row.verdict,
      model: row.model,
      declared:
        row.declared_model && row.declared_source
          ? { model: row.declared_model, source: row.declared_source }
          : undefined,
      reported: row.reported_model ?? undefined,
      billingArrangement: row.billing_arrangement,
      holder: row.holder,
      expectedHolder: row.expected_holder ?? undefined,
      transferEndsOn: row.transfer_ends_on ?? undefined,
      summary: row.summary,
      evidence: JSON.parse(row.evidence),
    },
    firstSeenAt: row.first_seen_at,
    gone: row.gone_at
      ? { since: row.gone_at, lastListedAt: row.last_listed_at ?? undefined }
      : undefined,
  };
}
