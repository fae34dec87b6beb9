import type { StoredFacts } from './PostureFactStore';
import type { PostureFactsRow } from './tables';

/** Facts as they are kept. */
export function factsFromRow(row: PostureFactsRow): StoredFacts {
  return {
    accountId: row.account_id,
    reader: row.reader,
    facts: row.facts ? JSON.parse(row.facts) : {},
    ...(row.observed_at !== null && { observedAt: row.observed_at }),
    ...(row.seen_before !== null && {
      seenBefore: JSON.parse(row.seen_before),
    }),
    missed: JSON.parse(row.missed),
    triedAt: row.tried_at,
    ...(row.failing_since !== null && { failingSince: row.failing_since }),
  };
}

/** The row that keeps facts. */
export function factsToRow(stored: StoredFacts): PostureFactsRow {
  return {
    account_id: stored.accountId,
    reader: stored.reader,
    facts:
      stored.observedAt === undefined ? null : JSON.stringify(stored.facts),
    observed_at: stored.observedAt ?? null,
    seen_before: stored.seenBefore ? JSON.stringify(stored.seenBefore) : null,
    missed: JSON.stringify(stored.missed),
    tried_at: stored.triedAt,
    failing_since: stored.failingSince ?? null,
  };
}
