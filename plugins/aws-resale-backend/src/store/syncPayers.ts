import type { Knex } from 'knex';
import type { NamedPayer } from './OrganizationStore';
import { differs } from './differs';
import { ORGANIZATIONS_TABLE, type OrganizationRow } from './tables';

type NamedColumns = Pick<
  OrganizationRow,
  | 'partition'
  | 'name'
  | 'name_lower'
  | 'name_is_configured'
  | 'source'
  | 'approved'
  | 'config_model'
  | 'config_arrangement'
  | 'config_transfer_started'
  | 'retired_at'
>;

/** Makes the stored payers those that are named, and writes only differences. */
export async function syncPayers(
  knex: Knex,
  payers: readonly NamedPayer[],
  at: Date,
): Promise<void> {
  await knex.transaction(async tx => {
    const rows = await tx<OrganizationRow>(ORGANIZATIONS_TABLE);
    const stored = new Map(rows.map(row => [row.payer_account_id, row]));
    const named = new Set<string>();
    for (const payer of payers) {
      named.add(payer.payerAccountId);
      const row = stored.get(payer.payerAccountId);
      if (!row) {
        await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
          .insert(newRow(payer, at))
          .onConflict('payer_account_id')
          .ignore();
      } else if (differs(row, namedColumns(payer, row))) {
        await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
          .where({ payer_account_id: row.payer_account_id })
          .update(namedColumns(payer, row));
      }
    }
    const retired = rows
      .filter(row => !row.retired_at && !named.has(row.payer_account_id))
      .map(row => row.payer_account_id);
    if (retired.length > 0) {
      await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
        .whereIn('payer_account_id', retired)
        .update({ retired_at: at.toISOString() });
    }
  });
}

function namedColumns(
  payer: NamedPayer,
  row: OrganizationRow | undefined,
): NamedColumns {
  const name = payer.name ?? (row?.name_is_configured ? undefined : row?.name);
  const shown = name ?? payer.payerAccountId;
  return {
    partition: payer.partition,
    name: shown,
    name_lower: shown.toLowerCase(),
    name_is_configured: payer.name !== undefined,
    source: payer.source,
    // An approval is a person's decision and outlives a change of config.
    approved: payer.trusted || Boolean(row?.approved),
    config_model: payer.accountModel ?? null,
    config_arrangement: payer.billingArrangement ?? null,
    config_transfer_started: payer.billingTransferStarted ?? null,
    retired_at: null,
  };
}

function newRow(payer: NamedPayer, at: Date): OrganizationRow {
  return {
    ...namedColumns(payer, undefined),
    payer_account_id: payer.payerAccountId,
    organization_id: null,
    approved_by: null,
    feature_set: null,
    root_id: null,
    capabilities: null,
    not_read: '[]',
    external_id_key_id: null,
    access: 'UNKNOWN',
    access_since: null,
    access_reason: null,
    last_attempt_at: null,
    last_complete_at: null,
    last_run_id: null,
    next_due_at: at.toISOString(),
    lease_run_id: null,
    lease_expires_at: null,
    held_run_id: null,
    held: null,
    verdict: null,
    rollup: null,
    account_count: 0,
    revision: 0,
    first_seen_at: at.toISOString(),
  };
}
