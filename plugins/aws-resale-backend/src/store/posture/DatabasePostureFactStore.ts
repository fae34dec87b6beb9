import type { NotObservedReason } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { READER_FACTS } from '../../observe/posture/readerFacts';
import type {
  AccountReading,
  MissedFact,
  ReadFacts,
} from '../../observe/posture/types';
import type { RunFence } from '../AccountStore';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';
import { chunksOf } from './chunksOf';
import { factsFromRow, factsToRow } from './factRows';
import { holdLease } from './holdLease';
import { makeAccountsDue } from './makeAccountsDue';
import { mergeReading, type MergedFacts } from './mergeReading';
import type {
  FactSource,
  PostureFactStore,
  StoredFacts,
} from './PostureFactStore';
import { refreshedFacts } from './refreshedFacts';
import { POSTURE_FACTS_TABLE, type PostureFactsRow } from './tables';

const ROWS_PER_STATEMENT = 100;

/** Facts that every account of an organization is judged by. */
const ORGANIZATION_FACTS: ReadonlySet<keyof ReadFacts | undefined> = new Set([
  'features',
  'serviceControlPolicies',
  'trails',
  'anomalyMonitors',
]);

/** What readers saw, in the plugin's database. */
export class DatabasePostureFactStore implements PostureFactStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async write(
    reader: FactSource,
    readings: readonly AccountReading[],
    at: Date,
    staleBefore: Date,
    fence?: RunFence,
  ): Promise<number> {
    // The last word on an account counts, and one order of rows lets no two writers block each other.
    const last = [
      ...new Map(readings.map(item => [item.accountId, item])).values(),
    ].sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
    let changed = 0;
    for (const chunk of chunksOf(last, ROWS_PER_STATEMENT)) {
      changed += await this.#writeChunk(chunk, {
        reader,
        at,
        staleBefore,
        fence,
      });
    }
    return changed;
  }

  async writeFailure(
    reader: FactSource,
    accountIds: readonly string[],
    { reason, detail }: { reason: NotObservedReason; detail?: string },
    at: Date,
    fence?: RunFence,
  ): Promise<void> {
    const missed = factsOf(reader).map(
      (fact): MissedFact => ({
        fact,
        reason,
        ...(detail !== undefined && { detail }),
      }),
    );
    await this.write(
      reader,
      accountIds.map(accountId => ({
        accountId,
        facts: {},
        missed,
        observedAt: at.toISOString(),
      })),
      at,
      // Nothing is seen again by an attempt that sees nothing.
      at,
      fence,
    );
  }

  async factsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, StoredFacts[]>> {
    const facts = new Map<string, StoredFacts[]>(
      accountIds.map(accountId => [accountId, []]),
    );
    for (const chunk of chunksOf(accountIds, ROWS_PER_STATEMENT)) {
      const rows = await this.#knex<PostureFactsRow>(POSTURE_FACTS_TABLE)
        .whereIn('account_id', chunk)
        .orderBy(['account_id', 'reader']);
      for (const row of rows) {
        facts.get(row.account_id)?.push(factsFromRow(row));
      }
    }
    return facts;
  }

  async refreshAll(at: Date): Promise<void> {
    // Most rows differ in nothing but their age.
    await this.#plainRows().update({ observed_at: at.toISOString() });
    for (let after: [string, string] | undefined; ; ) {
      const rows = await this.#otherRows(after);
      await this.#knex.transaction(async tx => {
        for (const row of rows) {
          await tx<PostureFactsRow>(POSTURE_FACTS_TABLE)
            .where({ account_id: row.account_id, reader: row.reader })
            .update(factsToRow(refreshedFacts(factsFromRow(row), at)));
        }
      });
      const last = rows.at(-1);
      if (!last) {
        return;
      }
      after = [last.account_id, last.reader];
    }
  }

  async #writeChunk(
    readings: readonly AccountReading[],
    context: {
      reader: FactSource;
      at: Date;
      staleBefore: Date;
      fence: RunFence | undefined;
    },
  ): Promise<number> {
    const { reader, fence } = context;
    return this.#knex.transaction(async tx => {
      if (fence) {
        await holdLease(tx, fence);
      }
      const rows = await tx<PostureFactsRow>(POSTURE_FACTS_TABLE)
        .where({ reader })
        .whereIn(
          'account_id',
          readings.map(({ accountId }) => accountId),
        )
        .orderBy('account_id')
        .forUpdate();
      const before = new Map(
        rows.map(row => [row.account_id, factsFromRow(row)]),
      );
      const merged = readings.map(reading =>
        mergeReading(before.get(reading.accountId), reading, context),
      );
      await writeRefreshed(tx, reader, merged);
      await writeOthers(tx, merged);
      const changed = merged.filter(item => item.changed.length > 0);
      await makeDue(tx, changed);
      return changed.length;
    });
  }

  /** Rows without ages inside of the facts, all of whose facts were seen at once. */
  #plainRows() {
    return this.#knex<PostureFactsRow>(POSTURE_FACTS_TABLE)
      .whereNotNull('observed_at')
      .andWhere({ missed: '[]' })
      .whereNot({ reader: 'security-hub' })
      .whereNot('reader', 'like', 'source:%');
  }

  #otherRows(after: [string, string] | undefined) {
    const query = this.#knex<PostureFactsRow>(POSTURE_FACTS_TABLE)
      .where(where =>
        where
          .whereNot({ missed: '[]' })
          .orWhere({ reader: 'security-hub' })
          .orWhere('reader', 'like', 'source:%'),
      )
      .whereNotNull('facts')
      .orderBy(['account_id', 'reader'])
      .limit(ROWS_PER_STATEMENT);
    if (after) {
      query.whereRaw('(account_id, reader) > (?, ?)', after);
    }
    return query;
  }
}

/** Moves only the times, so that facts of a whole organization cost a few bytes. */
async function writeRefreshed(
  tx: Knex.Transaction,
  reader: FactSource,
  merged: readonly MergedFacts[],
) {
  const byAge = new Map<string | undefined, StoredFacts[]>();
  for (const { stored, isRefreshed } of merged) {
    if (isRefreshed) {
      byAge.set(stored.observedAt, [
        ...(byAge.get(stored.observedAt) ?? []),
        stored,
      ]);
    }
  }
  for (const [observedAt, stored] of byAge) {
    await tx<PostureFactsRow>(POSTURE_FACTS_TABLE)
      .where({ reader })
      .whereIn(
        'account_id',
        stored.map(({ accountId }) => accountId),
      )
      .update({
        observed_at: observedAt ?? null,
        tried_at: stored[0].triedAt,
      });
  }
}

async function writeOthers(
  tx: Knex.Transaction,
  merged: readonly MergedFacts[],
) {
  const rows = merged
    .filter(({ isRefreshed }) => !isRefreshed)
    .map(({ stored }) => factsToRow(stored));
  if (rows.length > 0) {
    await tx<PostureFactsRow>(POSTURE_FACTS_TABLE)
      .insert(rows)
      .onConflict(['account_id', 'reader'])
      .merge();
  }
}

async function makeDue(tx: Knex.Transaction, changed: readonly MergedFacts[]) {
  const payers = changed.filter(item =>
    item.changed.some(fact => ORGANIZATION_FACTS.has(fact)),
  );
  const linked: string[] = await tx<AccountRow>(ACCOUNTS_TABLE)
    .whereIn('payer_account_id', idsOf(payers))
    .pluck('account_id');
  await makeAccountsDue(tx, [...idsOf(changed), ...linked]);
}

function idsOf(merged: readonly MergedFacts[]): string[] {
  return merged.map(({ stored }) => stored.accountId);
}

function factsOf(reader: FactSource): ReadonlyArray<keyof ReadFacts> {
  return Object.hasOwn(READER_FACTS, reader)
    ? READER_FACTS[reader as keyof typeof READER_FACTS]
    : ['findings'];
}
