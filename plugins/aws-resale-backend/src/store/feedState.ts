import type { Knex } from 'knex';
import { FEED_STATE_TABLE, type FeedStateRow } from './tables';

/**
 * Takes the one lock under which revisions are given out. Everything that a
 * transaction decides on must be read after this: then commit order is
 * revision order and no reader of the feed skips a row.
 */
export async function lockFeed(tx: Knex.Transaction): Promise<void> {
  await tx<FeedStateRow>(FEED_STATE_TABLE)
    .where({ id: 1 })
    .forUpdate()
    .first('id');
}

/**
 * Gives out revisions.
 *
 * @returns the first of `count` revisions in a row.
 */
export async function takeRevisions(
  tx: Knex.Transaction,
  count: number,
): Promise<number> {
  await tx<FeedStateRow>(FEED_STATE_TABLE)
    .where({ id: 1 })
    .increment('revision', count);
  const state = await readFeedState(tx);
  return Number(state.revision) - count + 1;
}

/** The counters as they stand. */
export async function readFeedState(knex: Knex): Promise<FeedStateRow> {
  const row = await knex<FeedStateRow>(FEED_STATE_TABLE)
    .where({ id: 1 })
    .first();
  if (!row) {
    throw new Error(
      `Table ${FEED_STATE_TABLE} of aws-resale is empty; restore it from a backup, or drop all tables of the plugin so that they are made anew`,
    );
  }
  return row;
}
