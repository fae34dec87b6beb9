import type { Knex } from 'knex';
import type { RunFence } from './AccountStore';
import { LeaseLostError } from './LeaseLostError';
import { ORGANIZATIONS_TABLE, type OrganizationRow } from './tables';

/**
 * Makes sure inside a transaction that a run still holds its organization, and
 * keeps it from losing it before the transaction ends.
 */
export async function holdFence(
  tx: Knex.Transaction,
  fence: RunFence,
): Promise<OrganizationRow> {
  const row = await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
    .where({
      payer_account_id: fence.payerAccountId,
      lease_run_id: fence.runId,
    })
    .forUpdate()
    .first();
  if (!row) {
    throw new LeaseLostError(
      `Another worker took over the poll of payer ${fence.payerAccountId}`,
    );
  }
  return row;
}
