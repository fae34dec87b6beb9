import type { Knex } from 'knex';
import type { OrganizationalUnit } from '../observe/types';
import type { RunFence } from './AccountStore';
import { holdFence } from './holdFence';
import type { StoredOrganizationalUnit } from './OrganizationStore';
import {
  ORGANIZATIONAL_UNITS_TABLE,
  type OrganizationalUnitRow,
} from './tables';

/** Names, places and tags of organizational units. */
export class OrganizationalUnitTable {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(payerAccountId: string): Promise<StoredOrganizationalUnit[]> {
    const rows = await this.#rows(this.#knex, payerAccountId);
    return rows.map(row => ({
      ouId: row.ou_id,
      parentId: row.parent_id ?? undefined,
      name: row.name,
      tags: JSON.parse(row.tags),
      childrenReadAt: row.children_read_at ?? undefined,
    }));
  }

  async saveChildren(
    fence: RunFence,
    parentId: string,
    children: readonly OrganizationalUnit[],
    at: Date,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await holdFence(tx, fence);
      const rows = await this.#rows(tx, fence.payerAccountId);
      const stored = new Map(rows.map(row => [row.ou_id, row]));
      const kept = new Set(children.map(child => child.ouId));
      const gone = rows
        .filter(row => row.parent_id === parentId && !kept.has(row.ou_id))
        .map(row => row.ou_id);
      if (gone.length > 0) {
        await tx<OrganizationalUnitRow>(ORGANIZATIONAL_UNITS_TABLE)
          .where({ payer_account_id: fence.payerAccountId })
          .whereIn('ou_id', gone)
          .delete();
      }
      const parent = stored.get(parentId);
      const changed: OrganizationalUnitRow[] = [
        {
          payer_account_id: fence.payerAccountId,
          ou_id: parentId,
          parent_id: parent?.parent_id ?? null,
          name: parent?.name ?? '',
          tags: parent?.tags ?? '{}',
          children_read_at: at.toISOString(),
        },
      ];
      for (const child of children) {
        const row = stored.get(child.ouId);
        if (row?.name !== child.name || row.parent_id !== child.parentId) {
          changed.push({
            payer_account_id: fence.payerAccountId,
            ou_id: child.ouId,
            parent_id: child.parentId,
            name: child.name,
            tags: row?.tags ?? '{}',
            children_read_at: row?.children_read_at ?? null,
          });
        }
      }
      await upsert(tx, changed);
    });
  }

  async saveTags(
    fence: RunFence,
    tags: ReadonlyMap<string, Record<string, string>>,
  ): Promise<void> {
    const rows = await this.#rows(this.#knex, fence.payerAccountId);
    const changed = rows
      .map(row => ({
        ...row,
        tags: JSON.stringify(tags.get(row.ou_id) ?? JSON.parse(row.tags)),
      }))
      .filter((row, index) => row.tags !== rows[index].tags);
    if (changed.length === 0) {
      return;
    }
    await this.#knex.transaction(async tx => {
      await holdFence(tx, fence);
      await upsert(tx, changed);
    });
  }

  async #rows(knex: Knex, payerAccountId: string) {
    return knex<OrganizationalUnitRow>(ORGANIZATIONAL_UNITS_TABLE)
      .where({ payer_account_id: payerAccountId })
      .orderBy('ou_id');
  }
}

const ROWS_PER_STATEMENT = 200;

async function upsert(tx: Knex.Transaction, rows: OrganizationalUnitRow[]) {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx<OrganizationalUnitRow>(ORGANIZATIONAL_UNITS_TABLE)
      .insert(rows.slice(start, start + ROWS_PER_STATEMENT))
      .onConflict(['payer_account_id', 'ou_id'])
      .merge();
  }
}
