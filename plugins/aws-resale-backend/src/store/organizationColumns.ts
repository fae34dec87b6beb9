import { nextAccess } from './organizationChanges';
import type { RunResult } from './OrganizationStore';
import type { OrganizationRow } from './tables';

type Columns = Partial<Omit<OrganizationRow, 'payer_account_id' | 'revision'>>;

/**
 * Columns of an organization after a run.
 *
 * @param heldIsSame - the accounts that are held are those that were held
 * before, so that what a person looked at is still what would be released.
 */
export function columnsAfterRun(
  row: OrganizationRow,
  result: RunResult,
  runId: string,
  heldIsSame: boolean,
): Columns {
  const endedAt = result.endedAt.toISOString();
  const access = nextAccess(row, result);
  return {
    lease_run_id: null,
    lease_expires_at: null,
    last_attempt_at: endedAt,
    last_run_id: runId,
    next_due_at: result.nextDueAt.toISOString(),
    access,
    access_since: access === row.access ? row.access_since : endedAt,
    access_reason: result.access
      ? result.access.reason ?? null
      : row.access_reason,
    ...columnsOfListing(row, result, runId, heldIsSame),
  };
}

function columnsOfListing(
  row: OrganizationRow,
  result: RunResult,
  runId: string,
  heldIsSame: boolean,
): Columns {
  const { complete } = result;
  if (!complete) {
    return {};
  }
  const name =
    row.name_is_configured || !complete.payerName
      ? row.name
      : complete.payerName;
  return {
    organization_id: complete.organizationId,
    root_id: complete.rootId ?? row.root_id,
    feature_set: complete.featureSet ?? null,
    name,
    name_lower: name.toLowerCase(),
    capabilities: JSON.stringify(complete.capabilities),
    not_read: JSON.stringify(complete.notRead),
    external_id_key_id: complete.externalIdKeyId ?? null,
    last_complete_at: result.endedAt.toISOString(),
    ...heldColumns(row, complete.held, runId, heldIsSame),
  };
}

function heldColumns(
  row: OrganizationRow,
  held: NonNullable<RunResult['complete']>['held'],
  runId: string,
  heldIsSame: boolean,
): Columns {
  if (!held) {
    return { held: null, held_run_id: null };
  }
  if (heldIsSame) {
    return {};
  }
  const { accountIds: _, ...record } = held;
  const before = row.held ? JSON.parse(row.held) : undefined;
  return {
    held_run_id: runId,
    held: JSON.stringify({
      ...record,
      since: before?.since ?? record.since,
      lastListedAt: before?.lastListedAt ?? record.lastListedAt,
    }),
  };
}
