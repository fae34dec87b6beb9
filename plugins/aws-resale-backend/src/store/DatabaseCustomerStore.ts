import type { Knex } from 'knex';
import { CustomerDirectory } from '../judge/mapping/CustomerDirectory';
import type { ReadingTime } from './AnnotatedEntityStore';
import { insertChanges } from './changeRows';
import {
  NOTHING_CHANGED,
  planComplete,
  planSome,
  type CustomerPlan,
} from './customerPlan';
import { declaredColumns, newCustomerRow, refRows } from './customerRows';
import type {
  CustomerReading,
  CustomerReconciliation,
  CustomerStore,
} from './CustomerStore';
import { lockFeed, readFeedState } from './feedState';
import { chunksOf } from './posture/chunksOf';
import {
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  FEED_STATE_TABLE,
  type CustomerRefRow,
  type CustomerRow,
  type FeedStateRow,
} from './tables';

const HOUR_MS = 3_600_000;

/** Customers in the plugin's database. */
export class DatabaseCustomerStore implements CustomerStore {
  readonly #knex: Knex;
  #cached: { version: number; directory: CustomerDirectory } | undefined;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async reconcile(
    readings: readonly CustomerReading[],
    options: ReadingTime & { removalLimit: number },
  ): Promise<CustomerReconciliation> {
    if (readings.length === 0) {
      return NOTHING_CHANGED;
    }
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const rows = await tx<CustomerRow>(CUSTOMERS_TABLE);
      const plan = planComplete(rows, readings, options);
      await carryOut(tx, plan, options.at.toISOString());
      await tx<FeedStateRow>(FEED_STATE_TABLE)
        .where({ id: 1 })
        .update({ customers_read_at: options.at.toISOString() });
      return plan.result;
    });
  }

  async reconcileSome(
    request: {
      readings: readonly CustomerReading[];
      goneRefs: readonly string[];
    },
    options: { at: Date; removalLimit: number },
  ): Promise<CustomerReconciliation> {
    const { readings, goneRefs } = request;
    if (
      readings.length + goneRefs.length === 0 ||
      (await this.readAt()) === undefined
    ) {
      return NOTHING_CHANGED;
    }
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const rows: CustomerRow[] = [];
      for (const refs of [readings.map(({ ref }) => ref), goneRefs]) {
        rows.push(
          ...(await tx<CustomerRow>(CUSTOMERS_TABLE).whereIn(
            'customer_ref',
            refs,
          )),
        );
      }
      const gone = new Set(goneRefs);
      const removals = rows.filter(
        row => row.gone_at === null && gone.has(row.customer_ref),
      );
      const isHeld = await isMassRemoval(tx, removals.length, options);
      const at = options.at.toISOString();
      const plan = planSome({
        stored: new Map(rows.map(row => [row.customer_ref, row])),
        readings,
        missing: removals,
        isHeld,
        at,
      });
      await carryOut(tx, plan, at);
      return plan.result;
    });
  }

  async readAt(): Promise<Date | undefined> {
    const { customers_read_at } = await readFeedState(this.#knex);
    return customers_read_at ? new Date(customers_read_at) : undefined;
  }

  async directory(): Promise<CustomerDirectory> {
    const version = Number((await readFeedState(this.#knex)).customers_version);
    if (this.#cached?.version !== version) {
      const rows = await this.#knex<CustomerRow>(CUSTOMERS_TABLE)
        .where({ gone_at: null })
        .select('customer_ref', 'title', 'facts');
      this.#cached = {
        version,
        directory: new CustomerDirectory(
          rows.map(row => ({
            ref: row.customer_ref,
            title: row.title,
            facts: JSON.parse(row.facts),
          })),
          version,
        ),
      };
    }
    return this.#cached.directory;
  }
}

/**
 * Whether customers leave in numbers, those of the last hour counted: hints come
 * in small batches. One alone may always leave, since the catalog said so of it.
 */
async function isMassRemoval(
  tx: Knex.Transaction,
  removals: number,
  options: { at: Date; removalLimit: number },
): Promise<boolean> {
  if (removals === 0) {
    return false;
  }
  const count = async (
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<number> => {
    const [row] = await narrow(tx(CUSTOMERS_TABLE)).count({ count: '*' });
    return Number(row.count);
  };
  const present = await count(query => query.whereNull('gone_at'));
  const left = await count(query =>
    query.where(
      'gone_at',
      '>',
      new Date(options.at.getTime() - HOUR_MS).toISOString(),
    ),
  );
  const leaving = left + removals;
  return leaving > 1 && leaving > options.removalLimit * (present + left);
}

/** Writes a plan; one that changes nothing writes nothing. */
async function carryOut(
  tx: Knex.Transaction,
  plan: CustomerPlan,
  at: string,
): Promise<void> {
  for (const reading of plan.upserts) {
    await upsertCustomer(tx, reading, plan.stored.get(reading.ref), at);
  }
  for (const row of plan.removals) {
    await tx<CustomerRow>(CUSTOMERS_TABLE)
      .where({ customer_ref: row.customer_ref })
      .update({ gone_at: at, changed_at: at, last_read_at: null });
  }
  await rememberKept(tx, plan);
  await insertChanges(tx, plan.result.changes);
  if (plan.result.changedRefs.length > 0) {
    await tx<FeedStateRow>(FEED_STATE_TABLE)
      .where({ id: 1 })
      .increment('customers_version', 1);
  }
}

/** What the brake keeps is as old as the last complete reading that had it. */
async function rememberKept(
  tx: Knex.Transaction,
  { kept, foundRefs }: CustomerPlan,
): Promise<void> {
  const newlyKept = kept.filter(row => row.last_read_at === null);
  const { customers_read_at } = await readFeedState(tx);
  for (const [customerRefs, lastReadAt] of [
    [newlyKept.map(row => row.customer_ref), customers_read_at],
    [foundRefs, null],
  ] as const) {
    for (const refs of chunksOf(customerRefs)) {
      await tx<CustomerRow>(CUSTOMERS_TABLE)
        .whereIn('customer_ref', refs)
        .update({ last_read_at: lastReadAt });
    }
  }
}

async function upsertCustomer(
  tx: Knex.Transaction,
  reading: CustomerReading,
  row: CustomerRow | undefined,
  at: string,
) {
  if (row) {
    await tx<CustomerRow>(CUSTOMERS_TABLE)
      .where({ customer_ref: reading.ref })
      .update({ ...declaredColumns(reading), gone_at: null, changed_at: at });
  } else {
    await tx<CustomerRow>(CUSTOMERS_TABLE).insert(newCustomerRow(reading, at));
  }
  await tx<CustomerRefRow>(CUSTOMER_REFS_TABLE)
    .where({ customer_ref: reading.ref })
    .delete();
  const refs = refRows(reading);
  if (refs.length > 0) {
    await tx<CustomerRefRow>(CUSTOMER_REFS_TABLE).insert(refs);
  }
}
