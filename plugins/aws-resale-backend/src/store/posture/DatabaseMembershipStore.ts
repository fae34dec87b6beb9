import type { Knex } from 'knex';
import { expandCustodian } from '../../judge/custody/expandCustodian';
import type { MembershipGraph } from '../../judge/custody/types';
import { byKeys } from '../byKeys';
import { lockFeed } from '../feedState';
import {
  CHANGE_APPROVALS_TABLE,
  CUSTOMER_REFS_TABLE,
  type CustomerRefRow,
} from '../tables';
import { chunksOf } from './chunksOf';
import { makeAccountsDue } from './makeAccountsDue';
import type { MembershipReading, MembershipStore } from './MembershipStore';
import {
  CUSTODY_ATTESTATIONS_TABLE,
  CUSTODY_GROUPS_TABLE,
  CUSTODY_PEOPLE_TABLE,
  CUSTODY_RECORDS_TABLE,
  POSTURE_EXCEPTIONS_TABLE,
  POSTURE_STATE_TABLE,
  type CustodyGroupRow,
  type CustodyPersonRow,
  type CustodyRecordRow,
  type PostureStateRow,
} from './tables';

const ROWS_PER_INSERT = 200;
/** Where users and groups stand that pages name. */
const NAMED = [
  [CUSTODY_ATTESTATIONS_TABLE, 'attested_by'],
  [CUSTODY_ATTESTATIONS_TABLE, 'decided_by'],
  [POSTURE_EXCEPTIONS_TABLE, 'owner'],
  [CHANGE_APPROVALS_TABLE, 'approved_by'],
  [CHANGE_APPROVALS_TABLE, 'recorded_by'],
  [CHANGE_APPROVALS_TABLE, 'withdrawn_by'],
] as const;

/** Memberships in the plugin's database. */
export class DatabaseMembershipStore implements MembershipStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async namedRefs(): Promise<string[]> {
    const refs = new Set<string>();
    for (const [table, column] of NAMED) {
      const found: string[] = await this.#knex(table)
        .whereNotNull(column)
        .distinct(column)
        .pluck(column);
      found.forEach(ref => refs.add(ref.toLowerCase()));
    }
    const managers: string[] = await this.#knex<CustomerRefRow>(
      CUSTOMER_REFS_TABLE,
    )
      .where({ relation: 'manager' })
      .distinct('target_ref')
      .pluck('target_ref');
    managers.forEach(ref => refs.add(ref.toLowerCase()));
    return [...refs].sort();
  }

  async graph(): Promise<MembershipGraph | undefined> {
    // One moment: a reading that is kept meanwhile must not mix with the one before.
    return this.#knex.transaction(async tx => graphIn(tx), {
      isolationLevel: isolationOf(this.#knex),
    });
  }

  async keep(reading: MembershipReading, staleBefore: Date): Promise<void> {
    const { graph, titles } = reading;
    await this.#knex.transaction(async tx => {
      // The lock that judging takes too, so that no account is judged in between.
      await lockFeed(tx);
      const before = await graphIn(tx);
      if (before && before.observedAt > graph.observedAt) {
        return;
      }
      await replaceRows<CustodyGroupRow>(
        tx,
        CUSTODY_GROUPS_TABLE,
        'group_ref',
        [...graph.membersOf].map(([ref, members]) => ({
          group_ref: ref,
          title: titles.get(ref) ?? ref,
          members: JSON.stringify([...new Set(members)].sort()),
        })),
      );
      await replaceRows<CustodyPersonRow>(
        tx,
        CUSTODY_PEOPLE_TABLE,
        'user_ref',
        [...graph.people].map(ref => ({
          user_ref: ref,
          title: titles.get(ref) ?? ref,
        })),
      );
      await tx<PostureStateRow>(POSTURE_STATE_TABLE)
        .where({ id: 1 })
        .update({ memberships_read_at: graph.observedAt });
      const custodians = await custodiansIn(tx);
      await makeDue(
        tx,
        before && before.observedAt >= staleBefore.toISOString()
          ? custodians.filter(ref => reachesOthers(ref, before, graph))
          : custodians,
      );
    });
  }

  async expire(): Promise<void> {
    await this.#knex.transaction(async tx => {
      await lockFeed(tx);
      await makeDue(tx, await custodiansIn(tx));
    });
  }

  async titles(refs: readonly string[]): Promise<Map<string, string>> {
    const titles = new Map<string, string>();
    const lower = refs.map(ref => ref.toLowerCase());
    for (const query of byKeys(this.#knex, {
      table: CUSTODY_GROUPS_TABLE,
      column: 'group_ref',
      keys: lower.filter(ref => !isUser(ref)),
    })) {
      const groups: Array<Pick<CustodyGroupRow, 'group_ref' | 'title'>> =
        await query.select('group_ref', 'title');
      groups.forEach(row => titles.set(row.group_ref, row.title));
    }
    for (const query of byKeys(this.#knex, {
      table: CUSTODY_PEOPLE_TABLE,
      column: 'user_ref',
      keys: lower.filter(isUser),
    })) {
      const people: CustodyPersonRow[] = await query;
      people.forEach(row => titles.set(row.user_ref, row.title));
    }
    return titles;
  }
}

function isUser(ref: string): boolean {
  return ref.startsWith('user:');
}

/** SQLite has one writer and one moment anyway. */
function isolationOf(knex: Knex): Knex.IsolationLevels | undefined {
  return knex.client.config.client === 'pg' ? 'repeatable read' : undefined;
}

async function graphIn(
  tx: Knex.Transaction,
): Promise<MembershipGraph | undefined> {
  const state = await tx<PostureStateRow>(POSTURE_STATE_TABLE)
    .where({ id: 1 })
    .first();
  if (!state?.memberships_read_at) {
    return undefined;
  }
  const groups = await tx<CustodyGroupRow>(CUSTODY_GROUPS_TABLE);
  const people = await tx<CustodyPersonRow>(CUSTODY_PEOPLE_TABLE);
  return {
    membersOf: new Map(
      groups.map(row => [row.group_ref, JSON.parse(row.members)]),
    ),
    people: new Set(people.map(row => row.user_ref)),
    observedAt: state.memberships_read_at,
  };
}

async function custodiansIn(tx: Knex.Transaction): Promise<string[]> {
  return tx(CUSTODY_RECORDS_TABLE)
    .where({ custodian_type: 'CATALOG' })
    .distinct('custodian')
    .pluck('custodian');
}

/** What four-eyes rests on: who is reached, and what could not be looked into. */
function reachesOthers(
  custodian: string,
  before: MembershipGraph,
  after: MembershipGraph,
): boolean {
  const [old, now] = [before, after].map(graph => {
    const { paths, unknown } = expandCustodian(custodian, graph);
    return JSON.stringify([[...paths.keys()].sort(), [...unknown].sort()]);
  });
  return old !== now;
}

async function makeDue(
  tx: Knex.Transaction,
  custodians: readonly string[],
): Promise<void> {
  const accountIds = new Set<string>();
  for (const refs of chunksOf(custodians)) {
    const ids: string[] = await tx<CustodyRecordRow>(CUSTODY_RECORDS_TABLE)
      .whereIn('custodian', refs)
      .distinct('account_id')
      .pluck('account_id');
    ids.forEach(id => accountIds.add(id));
  }
  await makeAccountsDue(tx, accountIds);
}

/** Makes a table hold these rows, and writes only what differs. */
async function replaceRows<Row extends { title: string }>(
  tx: Knex.Transaction,
  table: string,
  key: keyof Row & string,
  rows: readonly Row[],
): Promise<void> {
  const before = new Map<unknown, string>(
    (await tx(table)).map((row: Row) => [
      row[key],
      JSON.stringify(sorted(row)),
    ]),
  );
  const changed = rows.filter(
    row => before.get(row[key]) !== JSON.stringify(sorted(row)),
  );
  for (let start = 0; start < changed.length; start += ROWS_PER_INSERT) {
    await tx(table)
      .insert(changed.slice(start, start + ROWS_PER_INSERT))
      .onConflict(key)
      .merge();
  }
  rows.forEach(row => before.delete(row[key]));
  for (const gone of chunksOf([...before.keys()].map(String))) {
    await tx(table).whereIn(key, gone).delete();
  }
}

function sorted(row: object): unknown[] {
  return Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
}
