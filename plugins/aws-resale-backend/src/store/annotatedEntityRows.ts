import { createHash } from 'node:crypto';
import type { EntityReading } from './AnnotatedEntityStore';
import type { AnnotatedEntityRow, EntityAccountRow } from './tables';

/** What a reading of one entity decides, in both tables. */
export interface NewEntityRow {
  columns: Omit<
    AnnotatedEntityRow,
    'cross_problems' | 'error_count' | 'warning_count' | 'read_at'
  >;
  accounts: EntityAccountRow[];
}

/** A reading as rows, with the hash by which unchanged ones are told. */
export function entityToRow(reading: EntityReading): NewEntityRow {
  const accountIds = [...new Set(reading.accountIds)];
  const columns = {
    entity_ref: reading.ref,
    title: reading.title,
    title_lower: reading.title.toLowerCase(),
    annotations: JSON.stringify(
      Object.fromEntries(
        Object.entries(reading.annotations).sort(([a], [b]) =>
          a < b ? -1 : 1,
        ),
      ),
    ),
    origin: reading.origin ?? null,
    source_url: reading.sourceUrl ?? null,
    edit_url: reading.editUrl ?? null,
    own_problems: JSON.stringify(reading.problems),
  };
  return {
    columns: {
      ...columns,
      content_hash: createHash('sha256')
        .update(JSON.stringify([columns, accountIds]))
        .digest('hex'),
    },
    accounts: accountIds.map((accountId, position) => ({
      entity_ref: reading.ref,
      account_id: accountId,
      position,
    })),
  };
}
