import type { Knex } from 'knex';
import { entityToRow, type NewEntityRow } from './annotatedEntityRows';
import type {
  AnnotatedEntityStore,
  EntityReading,
  ReadingTime,
} from './AnnotatedEntityStore';
import { countProblems } from './countProblems';
import {
  ANNOTATED_ENTITIES_TABLE,
  ENTITY_ACCOUNTS_TABLE,
  type AnnotatedEntityRow,
  type EntityAccountRow,
} from './tables';

const ROWS_PER_STATEMENT = 100;

type Kept = Pick<
  AnnotatedEntityRow,
  'entity_ref' | 'content_hash' | 'cross_problems' | 'read_at'
>;

/** Annotated entities in the plugin's database. */
export class DatabaseAnnotatedEntityStore implements AnnotatedEntityStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async keep(
    readings: readonly EntityReading[],
    time: ReadingTime,
  ): Promise<string[]> {
    const changed: string[] = [];
    for (const chunk of chunksOf(readings)) {
      changed.push(...(await this.#keepChunk(chunk, time)));
    }
    return changed;
  }

  async missing(
    seen: ReadonlySet<string>,
    startedAt?: Date,
  ): Promise<string[]> {
    const rows = await this.#knex<AnnotatedEntityRow>(
      ANNOTATED_ENTITIES_TABLE,
    ).select('entity_ref', 'read_at');
    return rows
      .filter(row => !seen.has(row.entity_ref) && !isNewer(row, startedAt))
      .map(row => row.entity_ref);
  }

  async remove(entityRefs: readonly string[]): Promise<string[]> {
    const removed: string[] = [];
    for (const chunk of chunksOf(entityRefs)) {
      const kept = await this.#knex<AnnotatedEntityRow>(
        ANNOTATED_ENTITIES_TABLE,
      )
        .whereIn('entity_ref', chunk)
        .pluck('entity_ref');
      if (kept.length === 0) {
        continue;
      }
      await this.#knex.transaction(async tx => {
        // SQLite cascades only where foreign keys were switched on.
        await tx(ENTITY_ACCOUNTS_TABLE).whereIn('entity_ref', kept).delete();
        await tx(ANNOTATED_ENTITIES_TABLE).whereIn('entity_ref', kept).delete();
      });
      removed.push(...kept);
    }
    return removed;
  }

  async count(): Promise<number> {
    const [{ count }] = await this.#knex(ANNOTATED_ENTITIES_TABLE).count({
      count: '*',
    });
    return Number(count);
  }

  async #keepChunk(
    readings: readonly EntityReading[],
    time: ReadingTime,
  ): Promise<string[]> {
    const rows = new Map(
      readings.map(reading => [reading.ref, entityToRow(reading)]),
    );
    const stale = changedRefs(rows, await this.#kept(this.#knex, rows), time);
    if (stale.length === 0) {
      return [];
    }
    return this.#knex.transaction(async tx => {
      const kept = await this.#kept(tx, rows);
      const changed = changedRefs(rows, kept, time);
      for (const ref of changed) {
        await write(tx, rows.get(ref)!, kept.get(ref), time.at);
      }
      return changed;
    });
  }

  async #kept(
    knex: Knex,
    rows: ReadonlyMap<string, NewEntityRow>,
  ): Promise<Map<string, Kept>> {
    const kept: Kept[] = await knex<AnnotatedEntityRow>(
      ANNOTATED_ENTITIES_TABLE,
    )
      .whereIn('entity_ref', [...rows.keys()])
      .select('entity_ref', 'content_hash', 'cross_problems', 'read_at');
    return new Map(kept.map(row => [row.entity_ref, row]));
  }
}

function changedRefs(
  rows: ReadonlyMap<string, NewEntityRow>,
  kept: ReadonlyMap<string, Kept>,
  time: ReadingTime,
): string[] {
  return [...rows.keys()].filter(ref => {
    const before = kept.get(ref);
    return (
      !before ||
      (before.content_hash !== rows.get(ref)?.columns.content_hash &&
        !isNewer(before, time.startedAt))
    );
  });
}

function isNewer(row: { read_at: string }, startedAt: Date | undefined) {
  return startedAt !== undefined && row.read_at > startedAt.toISOString();
}

async function write(
  tx: Knex.Transaction,
  row: NewEntityRow,
  before: Kept | undefined,
  at: Date,
): Promise<void> {
  const { columns, accounts } = row;
  const cross = before?.cross_problems ?? '[]';
  const full: AnnotatedEntityRow = {
    ...columns,
    ...countProblems(columns.own_problems, cross),
    cross_problems: cross,
    read_at: at.toISOString(),
  };
  await tx<AnnotatedEntityRow>(ANNOTATED_ENTITIES_TABLE)
    .insert(full)
    .onConflict('entity_ref')
    .merge();
  await tx<EntityAccountRow>(ENTITY_ACCOUNTS_TABLE)
    .where({ entity_ref: columns.entity_ref })
    .delete();
  for (const chunk of chunksOf(accounts)) {
    await tx<EntityAccountRow>(ENTITY_ACCOUNTS_TABLE).insert([...chunk]);
  }
}

function* chunksOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += ROWS_PER_STATEMENT) {
    yield items.slice(start, start + ROWS_PER_STATEMENT);
  }
}
