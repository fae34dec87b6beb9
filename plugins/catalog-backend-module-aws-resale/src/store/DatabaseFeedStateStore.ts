import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { FeedStateStore } from './FeedStateStore';
import type { AppliedPage, FeedState } from './types';

/** The catalog has migrations of its own in the same database. */
export const MIGRATIONS_TABLE = 'aws_resale_catalog_knex_migrations';

const STATE_TABLE = 'aws_resale_catalog_state';
const REPLAYED_TABLE = 'aws_resale_catalog_replayed';

const ROW_ID = 'feed';

/** SQLite allows 500 rows in one insert of knex's. */
const INSERT_CHUNK = 250;

/** PostgreSQL answers with a Date and a text, SQLite with numbers. */
interface StateRow {
  id: string;
  version: number;
  epoch: string | null;
  epoch_since: Date | number | null;
  revision: number | string;
  settings: string | null;
  replay_started_at: Date | number | null;
  replay_completed_at: Date | number | null;
}

/** The feed's state in the database of the catalog. */
export class DatabaseFeedStateStore implements FeedStateStore {
  readonly #knex: Knex;

  static async create(
    database: DatabaseService,
  ): Promise<DatabaseFeedStateStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(
          'backstage-plugin-catalog-backend-module-aws-resale',
          'migrations',
        ),
        tableName: MIGRATIONS_TABLE,
      });
    }
    return new DatabaseFeedStateStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async load(): Promise<FeedState> {
    const row = await this.#knex<StateRow>(STATE_TABLE)
      .where({ id: ROW_ID })
      .first();
    return row ? stateFrom(row) : { version: 0, revision: 0 };
  }

  async beginReplay(
    state: FeedState,
    replay: {
      epoch: string;
      epochSince: Date;
      settings: string;
      startedAt: Date;
    },
  ): Promise<FeedState> {
    return this.#write(
      state,
      {
        ...state,
        epoch: replay.epoch,
        epochSince: replay.epochSince,
        settings: replay.settings,
        replayStartedAt: replay.startedAt,
        revision: 0,
      },
      async tx => {
        await tx(REPLAYED_TABLE).delete();
      },
    );
  }

  async savePage(state: FeedState, page: AppliedPage): Promise<FeedState> {
    return this.#write(
      state,
      { ...state, revision: page.revision },
      async tx => {
        // Outside a replay nothing is compared, so nothing is noted.
        if (state.replayStartedAt) {
          for (const names of chunksOf(page.present)) {
            await tx(REPLAYED_TABLE)
              .insert(names.map(name => ({ entity_name: name })))
              .onConflict('entity_name')
              .ignore();
          }
          for (const names of chunksOf(page.absent)) {
            await tx(REPLAYED_TABLE).whereIn('entity_name', names).delete();
          }
        }
      },
    );
  }

  async notReplayed(names: readonly string[]): Promise<Set<string>> {
    const missing = new Set(names);
    for (const chunk of chunksOf(names)) {
      const rows = await this.#knex<{ entity_name: string }>(REPLAYED_TABLE)
        .whereIn('entity_name', chunk)
        .select('entity_name');
      for (const row of rows) {
        missing.delete(row.entity_name);
      }
    }
    return missing;
  }

  async completeReplay(
    state: FeedState,
    completedAt: Date,
  ): Promise<FeedState> {
    return this.#write(
      state,
      {
        ...state,
        replayStartedAt: undefined,
        replayCompletedAt: completedAt,
      },
      async tx => {
        await tx(REPLAYED_TABLE).delete();
      },
    );
  }

  /** Compares and sets: first the state, so that a loser changes nothing. */
  async #write(
    from: FeedState,
    to: FeedState,
    also: (tx: Knex.Transaction) => Promise<void>,
  ): Promise<FeedState> {
    const next = { ...to, version: from.version + 1 };
    await this.#knex.transaction(async tx => {
      if (from.version === 0) {
        await tx<StateRow>(STATE_TABLE)
          .insert(rowFrom({ version: 0, revision: 0 }))
          .onConflict('id')
          .ignore();
      }
      const written = await tx<StateRow>(STATE_TABLE)
        .where({ id: ROW_ID, version: from.version })
        .update(rowFrom(next));
      if (written !== 1) {
        throw new ConflictError(
          'Another process applies the feed of AWS resale to the catalog by now; this one stops',
        );
      }
      await also(tx);
    });
    return next;
  }
}

function chunksOf(names: readonly string[]): string[][] {
  const chunks: string[][] = [];
  for (let start = 0; start < names.length; start += INSERT_CHUNK) {
    chunks.push(names.slice(start, start + INSERT_CHUNK));
  }
  return chunks;
}

function rowFrom(state: FeedState): StateRow {
  return {
    id: ROW_ID,
    version: state.version,
    epoch: state.epoch ?? null,
    epoch_since: state.epochSince ?? null,
    revision: state.revision,
    settings: state.settings ?? null,
    replay_started_at: state.replayStartedAt ?? null,
    replay_completed_at: state.replayCompletedAt ?? null,
  };
}

function stateFrom(row: StateRow): FeedState {
  return {
    version: row.version,
    epoch: row.epoch ?? undefined,
    epochSince: dateFrom(row.epoch_since),
    revision: Number(row.revision),
    settings: row.settings ?? undefined,
    replayStartedAt: dateFrom(row.replay_started_at),
    replayCompletedAt: dateFrom(row.replay_completed_at),
  };
}

function dateFrom(value: Date | number | null): Date | undefined {
  return value === null ? undefined : new Date(value);
}
