import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { READER_FACTS } from '../../observe/posture/readerFacts';
import type { ReadFacts } from '../../observe/posture/types';
import { byKeys } from '../byKeys';
import { POSTURE_FACTS_TABLE, type PostureFactsRow } from '../posture/tables';
import { addTo } from './addTo';

/** A fact, and readers that may see it. */
export interface ReadFact {
  fact: keyof ReadFacts;
  readers: readonly PostureReaderId[];
}

/** When a reader last saw a fact. */
export interface SeenFact {
  reader: PostureReaderId;
  /** ISO 8601. */
  seenAt: string;
}

/** When readers last saw a fact of some accounts, by account, in no order. */
export async function seenFacts(
  knex: Knex,
  accountIds: Iterable<string>,
  { fact, readers }: ReadFact,
): Promise<Map<string, SeenFact[]>> {
  const seen = new Map<string, SeenFact[]>();
  for (const query of byKeys(knex, {
    table: POSTURE_FACTS_TABLE,
    column: 'account_id',
    keys: accountIds,
  })) {
    query
      .whereIn('reader', readers)
      .whereNotNull('observed_at')
      .select('account_id', 'reader', 'observed_at', 'seen_before');
    if (readers.some(reader => READER_FACTS[reader].length > 1)) {
      // Of several facts it may have seen others alone.
      query.andWhere('facts', 'like', `%"${fact}":%`);
    }
    const rows: Array<
      Pick<PostureFactsRow, 'account_id' | 'seen_before'> & {
        reader: PostureReaderId;
        observed_at: string;
      }
    > = await query;
    for (const row of rows) {
      const before: Partial<Record<keyof ReadFacts, string>> =
        row.seen_before === null ? {} : JSON.parse(row.seen_before);
      addTo(seen, row.account_id, {
        reader: row.reader,
        seenAt: before[fact] ?? row.observed_at,
      });
    }
  }
  return seen;
}
