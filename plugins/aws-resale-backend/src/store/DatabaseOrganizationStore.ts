import { ConflictError, NotFoundError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { NewChange } from '../judge/accountRecord';
import type { OrganizationalUnit } from '../observe/types';
import type { RunFence } from './AccountStore';
import { insertChanges } from './changeRows';
import { lockFeed, takeRevisions } from './feedState';
import { holdFence } from './holdFence';
import { LeaseLostError } from './LeaseLostError';
import { organizationChanges } from './organizationChanges';
import { columnsAfterRun } from './organizationColumns';
import { OrganizationalUnitTable } from './OrganizationalUnitTable';
import type {
  LeasedOrganization,
  NamedPayer,
  OrganizationStore,
  RunResult,
  StoredOrganizationalUnit,
} from './OrganizationStore';
import { syncPayers } from './syncPayers';
import {
  HELD_REMOVALS_TABLE,
  ORGANIZATIONS_TABLE,
  RUNS_TABLE,
  type HeldRemovalRow,
  type OrganizationRow,
  type RunRow,
} from './tables';

const CANDIDATES = 10;
const IDS_PER_STATEMENT = 500;

/** Organizations in the plugin's database. */
export class DatabaseOrganizationStore implements OrganizationStore {
  readonly #knex: Knex;
  readonly #units: OrganizationalUnitTable;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.#units = new OrganizationalUnitTable(knex);
  }

  async syncPayers(payers: readonly NamedPayer[], at: Date): Promise<void> {
    await syncPayers(this.#knex, payers, at);
  }

  async claimDue(request: {
    runId: string;
    now: Date;
    leaseUntil: Date;
  }): Promise<LeasedOrganization | undefined> {
    const now = request.now.toISOString();
    const candidates = await this.#pollable()
      .andWhere('next_due_at', '<=', now)
      .andWhere(free => whereLeaseIsFree(free, now))
      .orderBy('next_due_at')
      .limit(CANDIDATES)
      .pluck('payer_account_id');
    for (const payerAccountId of candidates) {
      const leased = await this.claim(payerAccountId, request);
      if (leased) {
        return leased;
      }
    }
    return undefined;
  }

  async claim(
    payerAccountId: string,
    request: { runId: string; now: Date; leaseUntil: Date },
  ): Promise<LeasedOrganization | undefined> {
    const now = request.now.toISOString();
    const claimed = await this.#pollable()
      .andWhere({ payer_account_id: payerAccountId })
      .andWhere(free => whereLeaseIsFree(free, now))
      .update({
        lease_run_id: request.runId,
        lease_expires_at: request.leaseUntil.toISOString(),
      });
    if (claimed === 0) {
      return undefined;
    }
    const row = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
      .where({
        payer_account_id: payerAccountId,
        lease_run_id: request.runId,
      })
      .first();
    return row && toLeased(row, request.runId);
  }

  async extendLease(fence: RunFence, leaseUntil: Date): Promise<void> {
    const extended = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
      .where({
        payer_account_id: fence.payerAccountId,
        lease_run_id: fence.runId,
      })
      .update({ lease_expires_at: leaseUntil.toISOString() });
    if (extended === 0) {
      throw new LeaseLostError(
        `Another worker took over the poll of payer ${fence.payerAccountId}`,
      );
    }
  }

  async finishRun(fence: RunFence, result: RunResult): Promise<NewChange[]> {
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const row = await holdFence(tx, fence);
      const changes = organizationChanges(row, result, fence.runId);
      const heldIds = result.complete
        ? await replaceHeld(
            tx,
            fence.payerAccountId,
            result.complete.held?.accountIds ?? [],
          )
        : 'same';
      const columns = columnsAfterRun(
        row,
        result,
        fence.runId,
        heldIds === 'same' && row.held !== null,
      );
      const isNewEntity =
        columns.organization_id !== undefined &&
        (columns.organization_id !== row.organization_id ||
          columns.name !== row.name);
      await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
        .where({ payer_account_id: fence.payerAccountId })
        .update({
          ...columns,
          ...(isNewEntity ? { revision: await takeRevisions(tx, 1) } : {}),
        });
      await tx<RunRow>(RUNS_TABLE).insert(toRunRow(fence, result));
      await pruneRuns(tx, fence.payerAccountId, result.keepRuns);
      await insertChanges(tx, changes);
      return changes;
    });
  }

  async pollablePayers(): Promise<string[]> {
    return this.#pollable()
      .orderBy('payer_account_id')
      .pluck('payer_account_id');
  }

  async makeDue(
    payerAccountIds: readonly string[] | 'all',
    at: Date,
  ): Promise<number> {
    const query = this.#pollable();
    if (payerAccountIds !== 'all') {
      query.whereIn('payer_account_id', payerAccountIds);
    }
    return query.update({ next_due_at: at.toISOString() });
  }

  async approve(
    payerAccountId: string,
    actor: string,
    at: Date,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const row = await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
        .where({ payer_account_id: payerAccountId })
        .forUpdate()
        .first();
      if (!row) {
        throw new NotFoundError(
          `No payer ${payerAccountId} is known; name it in awsResale.organizations or on a customer`,
        );
      }
      if (row.approved) {
        throw new ConflictError(`Payer ${payerAccountId} is approved already`);
      }
      await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
        .where({ payer_account_id: payerAccountId })
        .update({
          approved: true,
          approved_by: actor,
          next_due_at: at.toISOString(),
        });
      await insertChanges(tx, [
        { at: at.toISOString(), kind: 'PAYER_APPROVED', payerAccountId, actor },
      ]);
    });
  }

  async organizationalUnits(
    payerAccountId: string,
  ): Promise<StoredOrganizationalUnit[]> {
    return this.#units.list(payerAccountId);
  }

  async saveChildren(
    fence: RunFence,
    parentId: string,
    children: readonly OrganizationalUnit[],
    at: Date,
  ): Promise<void> {
    await this.#units.saveChildren(fence, parentId, children, at);
  }

  async saveTags(
    fence: RunFence,
    tags: ReadonlyMap<string, Record<string, string>>,
  ): Promise<void> {
    await this.#units.saveTags(fence, tags);
  }

  async heldAccountIds(
    payerAccountId: string,
    runId: string,
  ): Promise<string[]> {
    const row = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
      .where({ payer_account_id: payerAccountId })
      .first();
    if (!row) {
      throw new NotFoundError(`No payer ${payerAccountId} is known`);
    }
    if (row.held_run_id !== runId) {
      throw new ConflictError(
        row.held_run_id
          ? `Other accounts of payer ${payerAccountId} are missing by now; look at them again before you release them`
          : `Nothing is held for payer ${payerAccountId} any more`,
      );
    }
    return this.#knex<HeldRemovalRow>(HELD_REMOVALS_TABLE)
      .where({ payer_account_id: payerAccountId })
      .orderBy('account_id')
      .pluck('account_id');
  }

  async clearHeld(
    payerAccountId: string,
    runId: string,
    change: NewChange,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await replaceHeld(tx, payerAccountId, []);
      await tx<OrganizationRow>(ORGANIZATIONS_TABLE)
        .where({ payer_account_id: payerAccountId, held_run_id: runId })
        .update({ held: null, held_run_id: null });
      await insertChanges(tx, [change]);
    });
  }

  #pollable() {
    return this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE).where({
      approved: true,
      retired_at: null,
    });
  }
}

function whereLeaseIsFree(
  where: Knex.QueryBuilder<OrganizationRow>,
  now: string,
) {
  where.whereNull('lease_run_id').orWhere('lease_expires_at', '<', now);
}

function toLeased(row: OrganizationRow, runId: string): LeasedOrganization {
  return {
    payerAccountId: row.payer_account_id,
    runId,
    partition: row.partition,
    externalIdKeyId: row.external_id_key_id ?? undefined,
    rootId: row.root_id ?? undefined,
    hadAccess: row.access === 'GRANTED' || row.access === 'WITHDRAWN',
    isFirstReading: row.last_complete_at === null,
    lastCompleteAt: row.last_complete_at ?? undefined,
  };
}

function toRunRow(fence: RunFence, result: RunResult): RunRow {
  return {
    run_id: fence.runId,
    payer_account_id: fence.payerAccountId,
    started_at: result.startedAt.toISOString(),
    ended_at: result.endedAt.toISOString(),
    outcome: result.outcome,
    calls: result.calls,
    pages: result.pages,
    listed: result.listed,
    changed: result.changed,
    message: result.message ?? null,
  };
}

/** Keeps the newest runs; writes nothing while there are no more than those. */
async function pruneRuns(
  tx: Knex.Transaction,
  payerAccountId: string,
  keep: number,
) {
  const old = await tx<RunRow>(RUNS_TABLE)
    .where({ payer_account_id: payerAccountId })
    .orderBy('started_at', 'desc')
    .offset(keep)
    .limit(IDS_PER_STATEMENT)
    .pluck('run_id');
  if (old.length > 0) {
    await tx<RunRow>(RUNS_TABLE).whereIn('run_id', old).delete();
  }
}

/** Makes the held accounts those given; says whether they were so already. */
async function replaceHeld(
  tx: Knex.Transaction,
  payerAccountId: string,
  accountIds: readonly string[],
): Promise<'same' | 'replaced'> {
  const wanted = [...accountIds].sort();
  const present: string[] = await tx<HeldRemovalRow>(HELD_REMOVALS_TABLE)
    .where({ payer_account_id: payerAccountId })
    .orderBy('account_id')
    .pluck('account_id');
  if (
    wanted.length === present.length &&
    wanted.every((id, index) => id === present[index])
  ) {
    return 'same';
  }
  await tx<HeldRemovalRow>(HELD_REMOVALS_TABLE)
    .where({ payer_account_id: payerAccountId })
    .delete();
  for (let start = 0; start < wanted.length; start += IDS_PER_STATEMENT) {
    await tx<HeldRemovalRow>(HELD_REMOVALS_TABLE).insert(
      wanted.slice(start, start + IDS_PER_STATEMENT).map(id => ({
        payer_account_id: payerAccountId,
        account_id: id,
      })),
    );
  }
  return 'replaced';
}
