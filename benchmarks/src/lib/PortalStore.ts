import type { Knex } from 'knex';
import type { PostgresServer } from './PostgresServer';

/** A poll of one organization that has ended. */
export interface StoredRun {
  payerAccountId: string;
  outcome: string;
  startedAt: Date;
  endedAt: Date;
  calls: number;
  pages: number;
  listed: number;
  /** Account rows that it wrote. */
  changed: number;
}

/** A poll that goes on, or did when its process died. */
export interface StoredLease {
  payerAccountId: string;
  runId: string;
}

/** What the portal's backend has written, read past it. */
export class PortalStore {
  readonly #knex: Knex;

  constructor(postgres: PostgresServer) {
    this.#knex = postgres.plugin('aws-resale');
  }

  /** Accounts that no organization has lost. */
  async accountIds(): Promise<string[]> {
    return this.#knex('accounts')
      .whereNull('gone_at')
      .orderBy('account_id')
      .pluck<string[]>('account_id');
  }

  async countAccounts(): Promise<number> {
    return this.#count(this.#knex('accounts').whereNull('gone_at'));
  }

  async countTombstones(): Promise<number> {
    return this.#count(this.#knex('accounts').whereNotNull('gone_at'));
  }

  async countCustomers(): Promise<number> {
    return this.#count(this.#knex('customers').whereNull('gone_at'));
  }

  /** Payers whose last complete poll ended after a moment. */
  async payersReadSince(moment: Date): Promise<string[]> {
    return this.#knex('organizations')
      .where('last_complete_at', '>', moment.toISOString())
      .orderBy('payer_account_id')
      .pluck<string[]>('payer_account_id');
  }

  /** Payers with accounts whose removal waits for a person. */
  async payersWithHeldRemovals(): Promise<string[]> {
    return this.#knex('organizations')
      .whereNotNull('held')
      .pluck<string[]>('payer_account_id');
  }

  async leases(): Promise<StoredLease[]> {
    const rows = await this.#knex('organizations')
      .whereNotNull('lease_run_id')
      .select<Array<{ payer_account_id: string; lease_run_id: string }>>(
        'payer_account_id',
        'lease_run_id',
      );
    return rows.map(row => ({
      payerAccountId: row.payer_account_id,
      runId: row.lease_run_id,
    }));
  }

  /** Polls that began after a moment. */
  async runsSince(moment: Date): Promise<StoredRun[]> {
    const rows = await this.#knex('runs')
      .where('started_at', '>', moment.toISOString())
      .orderBy('started_at')
      .select();
    return rows.map(row => ({
      payerAccountId: row.payer_account_id,
      outcome: row.outcome,
      startedAt: new Date(row.started_at),
      endedAt: new Date(row.ended_at),
      calls: row.calls,
      pages: row.pages,
      listed: row.listed,
      changed: row.changed,
    }));
  }

  async #count(query: Knex.QueryBuilder): Promise<number> {
    const [{ count }] = await query.count({ count: '*' });
    return Number(count);
  }
}
