import type {
  Account,
  Evidence,
  Freshness,
} from 'backstage-plugin-aws-resale-common';
import type { HeldRemovalRecord } from '../OrganizationStore';
import type { AccountRow } from '../tables';
import { toPostureSummary, type JoinedPosture } from './accountPosture';

/** AWS lists a closed account for 90 days, then forgets it. */
const CLOSURE_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/** An account row with what is joined to it. */
export interface JoinedAccountRow extends AccountRow, JoinedPosture {
  organization_id: string | null;
  organization_name: string | null;
  last_complete_at: string | null;
  held: string | null;
  /** Set when the account is part of a held removal. */
  held_account_id: string | null;
  customer_title: string | null;
}

/** How old facts are, given when they were last confirmed. */
export function freshnessOf(
  asOf: string | null | undefined,
  staleBefore: Date,
): Freshness {
  return {
    ...(asOf ? { asOf } : {}),
    stale: !asOf || asOf < staleBefore.toISOString(),
  };
}

/** When AWS forgets an account that was seen closed; ISO 8601. */
export function closureEndsAt({
  closed_seen_at,
}: Pick<AccountRow, 'closed_seen_at'>): string | undefined {
  return closed_seen_at
    ? new Date(Date.parse(closed_seen_at) + CLOSURE_DAYS * DAY_MS).toISOString()
    : undefined;
}

/** A row as the API shows it. */
export function toAccount(row: JoinedAccountRow, staleBefore: Date): Account {
  return {
    accountId: row.account_id,
    name: row.name,
    partition: row.partition,
    payerAccountId: row.payer_account_id,
    organizationId: row.organization_id ?? undefined,
    isPayer: Boolean(row.is_payer),
    state: row.state,
    goneSince: row.gone_at ?? undefined,
    closureEndsAt: closureEndsAt(row),
    ouPath: row.ou_path,
    customer: row.customer_ref
      ? { ref: row.customer_ref, title: row.customer_title ?? row.customer_ref }
      : undefined,
    mappingSource: row.mapping_source ?? undefined,
    model: row.model,
    billingArrangement: row.billing_arrangement,
    rootEmailDomain: row.email_domain ?? undefined,
    holder: row.holder,
    expectedHolder:
      row.expected_holder && row.expected_holder !== 'ANY'
        ? row.expected_holder
        : undefined,
    verdict: row.verdict,
    summary: row.summary,
    transferEndsOn: row.transfer_ends_on ?? undefined,
    posture: toPostureSummary(row),
    freshness: freshnessOf(lastConfirmed(row), staleBefore),
    firstSeenAt: row.first_seen_at,
  };
}

/** Evidence of a row, in words. */
export function toEvidence(row: AccountRow): Evidence[] {
  return JSON.parse(row.evidence);
}

/** When a listing last had the account. */
function lastConfirmed(row: JoinedAccountRow): string | null | undefined {
  if (row.gone_at) {
    return row.last_listed_at;
  }
  if (row.held_account_id && row.held) {
    const held: HeldRemovalRecord = JSON.parse(row.held);
    return held.lastListedAt;
  }
  return row.last_complete_at;
}
