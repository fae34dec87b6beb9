import type { PostureSourceStatus } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';
import type { PostureSourceStore, SourceResult } from './PostureSourceStore';
import { POSTURE_SOURCES_TABLE, type PostureSourceRow } from './tables';

const IDS_PER_STATEMENT = 500;

/** Sources from outside, in the plugin's database. */
export class DatabasePostureSourceStore implements PostureSourceStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async sync(
    sources: ReadonlyArray<{ id: string; title: string }>,
    at: Date,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      await tx<PostureSourceRow>(POSTURE_SOURCES_TABLE)
        .whereNotIn(
          'source_id',
          sources.map(({ id }) => id),
        )
        .delete();
      for (const { id, title } of sources) {
        await tx<PostureSourceRow>(POSTURE_SOURCES_TABLE)
          .insert(newRow(id, title, at))
          .onConflict('source_id')
          .merge(['title']);
      }
    });
  }

  async list(): Promise<PostureSourceStatus[]> {
    const rows = await this.#knex<PostureSourceRow>(
      POSTURE_SOURCES_TABLE,
    ).orderBy(['title', 'source_id']);
    return rows.map(toStatus);
  }

  async find(sourceId: string): Promise<PostureSourceStatus | undefined> {
    const row = await this.#knex<PostureSourceRow>(POSTURE_SOURCES_TABLE)
      .where({ source_id: sourceId })
      .first();
    return row && toStatus(row);
  }

  async finish(
    sourceId: string,
    result: SourceResult,
    at: Date,
  ): Promise<void> {
    await this.#knex.transaction(async tx => {
      const row = await tx<PostureSourceRow>(POSTURE_SOURCES_TABLE)
        .where({ source_id: sourceId })
        .first();
      // Taken out of the configuration by a newer process while this one read.
      if (row) {
        await tx<PostureSourceRow>(POSTURE_SOURCES_TABLE)
          .where({ source_id: sourceId })
          .update(columnsAfter(row, result, at));
      }
    });
  }

  async knownAccounts(accountIds: readonly string[]): Promise<Set<string>> {
    const known = new Set<string>();
    for (let start = 0; start < accountIds.length; start += IDS_PER_STATEMENT) {
      const ids: string[] = await this.#knex<AccountRow>(ACCOUNTS_TABLE)
        .whereIn(
          'account_id',
          accountIds.slice(start, start + IDS_PER_STATEMENT),
        )
        .whereNull('gone_at')
        .pluck('account_id');
      ids.forEach(id => known.add(id));
    }
    return known;
  }
}

function newRow(id: string, title: string, at: Date): PostureSourceRow {
  return {
    source_id: id,
    title,
    status: 'NEVER',
    status_since: at.toISOString(),
    message: null,
    last_attempt_at: null,
    last_success_at: null,
    findings: 0,
    accounts: 0,
    unknown_accounts: 0,
  };
}

function columnsAfter(
  row: PostureSourceRow,
  { status, message, figures }: SourceResult,
  at: Date,
): Partial<PostureSourceRow> {
  const now = at.toISOString();
  return {
    status,
    status_since: status === row.status ? row.status_since : now,
    message: message ?? null,
    last_attempt_at: now,
    ...(figures && {
      last_success_at: now,
      findings: figures.findings,
      accounts: figures.accounts,
      unknown_accounts: figures.unknownAccounts,
    }),
  };
}

function toStatus(row: PostureSourceRow): PostureSourceStatus {
  return {
    id: row.source_id,
    title: row.title,
    status: row.status,
    since: row.status_since,
    ...(row.message !== null && { message: row.message }),
    ...(row.last_attempt_at !== null && { lastAttemptAt: row.last_attempt_at }),
    ...(row.last_success_at !== null && { lastSuccessAt: row.last_success_at }),
    findings: row.findings,
    accounts: row.accounts,
    unknownAccounts: row.unknown_accounts,
  };
}
