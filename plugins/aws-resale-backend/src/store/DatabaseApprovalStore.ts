import { NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { NewChange } from '../judge/accountRecord';
import type {
  ApprovalStore,
  NewStoredApproval,
  StoredApproval,
} from './ApprovalStore';
import { byKeys } from './byKeys';
import { lockFeed } from './feedState';
import { recordDecision } from './recordDecision';
import {
  ACCOUNTS_TABLE,
  CHANGE_APPROVALS_TABLE,
  type AccountRow,
  type ChangeApprovalRow,
} from './tables';
import { withoutValues } from './withoutValues';

const CHANGE_KINDS = {
  APPROVAL: { recorded: 'APPROVAL_RECORDED', withdrawn: 'APPROVAL_WITHDRAWN' },
  GRANT: { recorded: 'GRANT_RECORDED', withdrawn: 'GRANT_WITHDRAWN' },
} as const;

/** Approvals and grants in the plugin's database. */
export class DatabaseApprovalStore implements ApprovalStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async approvalsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredApproval[]>> {
    const approvals = new Map<string, StoredApproval[]>();
    for (const query of byKeys(this.#knex, {
      table: CHANGE_APPROVALS_TABLE,
      column: 'account_id',
      keys: accountIds,
    })) {
      const rows: ChangeApprovalRow[] = await query
        .whereNull('withdrawn_at')
        .orderBy(['recorded_at', 'approval_id']);
      for (const row of rows) {
        const ofAccount = approvals.get(row.account_id) ?? [];
        ofAccount.push(fromRow(row));
        approvals.set(row.account_id, ofAccount);
      }
    }
    return approvals;
  }

  async historyOf(accountId: string): Promise<StoredApproval[]> {
    const rows = await this.#knex<ChangeApprovalRow>(CHANGE_APPROVALS_TABLE)
      .where({ account_id: accountId })
      .orderBy([
        { column: 'recorded_at', order: 'desc' },
        { column: 'approval_id' },
      ]);
    return rows.map(fromRow);
  }

  async find(approvalId: string): Promise<StoredApproval | undefined> {
    return findIn(this.#knex, approvalId);
  }

  async record(
    approval: NewStoredApproval,
    by: string,
    at: Date,
  ): Promise<{ approval: StoredApproval; changes: NewChange[] }> {
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const row = toRow(approval, {
        by,
        at,
        ofCustomer: await customerOf(tx, approval.accountId),
      });
      await withoutValues('The approval could not be recorded', () =>
        tx<ChangeApprovalRow>(CHANGE_APPROVALS_TABLE).insert(row),
      );
      const changes = await recordDecision(tx, [row.account_id], {
        kind: CHANGE_KINDS[row.kind].recorded,
        operationId: row.operation_id,
        to: row.until,
        actor: by,
        at,
      });
      return { approval: fromRow(row), changes };
    });
  }

  async withdraw(
    approvalId: string,
    by: string,
    at: Date,
  ): Promise<{ approval: StoredApproval; changes: NewChange[] }> {
    return this.#knex.transaction(async tx => {
      // Whoever comes second reads what the first has written.
      await lockFeed(tx);
      const found = await findIn(tx, approvalId);
      if (!found || found.withdrawnAt !== undefined) {
        throw new NotFoundError(
          `No approval ${approvalId} is known, or it was withdrawn already`,
        );
      }
      const approval = {
        ...found,
        withdrawnBy: by,
        withdrawnAt: at.toISOString(),
      };
      await tx<ChangeApprovalRow>(CHANGE_APPROVALS_TABLE)
        .where({ approval_id: approvalId })
        .update({ withdrawn_by: by, withdrawn_at: approval.withdrawnAt });
      const changes = await recordDecision(tx, [approval.accountId], {
        kind: CHANGE_KINDS[approval.kind].withdrawn,
        operationId: approval.operationId,
        from: approval.until,
        actor: by,
        at,
      });
      return { approval, changes };
    });
  }
}

async function findIn(
  knex: Knex,
  approvalId: string,
): Promise<StoredApproval | undefined> {
  const row = await knex<ChangeApprovalRow>(CHANGE_APPROVALS_TABLE)
    .where({ approval_id: approvalId })
    .first();
  return row && fromRow(row);
}

/** Whose an account is, read under the lock of the feed, so that it stays so. */
async function customerOf(
  tx: Knex.Transaction,
  accountId: string,
): Promise<string | null> {
  const account = await tx<AccountRow>(ACCOUNTS_TABLE)
    .where({ account_id: accountId })
    .first('customer_ref');
  return account?.customer_ref ?? null;
}

function toRow(
  approval: NewStoredApproval,
  { by, at, ofCustomer }: { by: string; at: Date; ofCustomer: string | null },
): ChangeApprovalRow {
  return {
    approval_id: randomUUID(),
    kind: approval.kind,
    account_id: approval.accountId,
    operation_id: approval.operationId,
    approver: approval.approver,
    customer_ref: approval.customerRef ?? null,
    of_customer: ofCustomer,
    approved_by: approval.approvedBy.ref ?? null,
    approved_by_name: approval.approvedBy.title ?? null,
    reason: approval.reason,
    reference: approval.reference ?? null,
    recorded_by: by,
    recorded_at: at.toISOString(),
    until: approval.until,
    withdrawn_by: null,
    withdrawn_at: null,
  };
}

function fromRow(row: ChangeApprovalRow): StoredApproval {
  return {
    approvalId: row.approval_id,
    kind: row.kind,
    accountId: row.account_id,
    operationId: row.operation_id,
    approver: row.approver,
    ...(row.customer_ref !== null && { customerRef: row.customer_ref }),
    ...(row.of_customer !== null && { ofCustomer: row.of_customer }),
    approvedBy: {
      ...(row.approved_by !== null && { ref: row.approved_by }),
      ...(row.approved_by_name !== null && { title: row.approved_by_name }),
    },
    reason: row.reason,
    ...(row.reference !== null && { reference: row.reference }),
    until: row.until,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    ...(row.withdrawn_by !== null && { withdrawnBy: row.withdrawn_by }),
    ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
  };
}
