import type { Knex } from 'knex';
import type { NewChange } from '../judge/accountRecord';
import { CHANGES_TABLE, type ChangeRow } from './tables';

const ROWS_PER_INSERT = 200;

/** Records changes inside the transaction that makes them true. */
export async function insertChanges(
  tx: Knex.Transaction,
  changes: readonly NewChange[],
): Promise<void> {
  const rows: Array<Omit<ChangeRow, 'id'>> = changes.map(change => ({
    at: change.at,
    kind: change.kind,
    run_id: change.runId ?? null,
    account_id: change.accountId ?? null,
    account_name: change.accountName ?? null,
    payer_account_id: change.payerAccountId ?? null,
    customer_ref: change.customerRef ?? null,
    from_value: change.from ?? null,
    to_value: change.to ?? null,
    actor: change.actor ?? null,
    check_id: change.checkId ?? null,
    operation_id: change.operationId ?? null,
  }));
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await tx(CHANGES_TABLE).insert(rows.slice(start, start + ROWS_PER_INSERT));
  }
}
