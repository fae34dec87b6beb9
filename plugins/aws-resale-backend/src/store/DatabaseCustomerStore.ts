import type { DeclaredFacts } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { NewChange } from '../judge/accountRecord';
import { CustomerDirectory } from '../judge/mapping/CustomerDirectory';
import { insertChanges } from './changeRows';
import { declaredColumns, newCustomerRow, refRows } from './customerRows';
import type {
  CustomerReading,
  CustomerReconciliation,
  CustomerStore,
} from './CustomerStore';
import { lockFeed, readFeedState } from './feedState';
import {
  CUSTOMER_REFS_TABLE,
  CUSTOMERS_TABLE,
  FEED_STATE_TABLE,
  type CustomerRefRow,
  type CustomerRow,
  type FeedStateRow,
} from './tables';

/** Customers in the plugin's database. */
export class DatabaseCustomerStore implements CustomerStore {
  readonly #knex: Knex;
  #cached: { version: number; directory: CustomerDirectory } | undefined;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async reconcile(
    readings: readonly CustomerReading[],
    options: { at: Date; removalLimit: number },
  ): Promise<CustomerReconciliation> {
    const nothing: CustomerReconciliation = {
      changedRefs: [],
      payerAccountIds: [],
      linkedAccountIds: [],
      held: 0,
      changes: [],
    };
    if (readings.length === 0) {
      return nothing;
    }
    return this.#knex.transaction(async tx => {
      await lockFeed(tx);
      const rows = await tx<CustomerRow>(CUSTOMERS_TABLE);
      const plan = planReconciliation(rows, readings, options);
      const at = options.at.toISOString();
      for (const reading of plan.upserts) {
        await upsertCustomer(tx, reading, plan.stored.get(reading.ref), at);
      }
      for (const row of plan.removals) {
        await tx<CustomerRow>(CUSTOMERS_TABLE)
          .where({ customer_ref: row.customer_ref })
          .update({ gone_at: at, changed_at: at });
      }
      await insertChanges(tx, plan.result.changes);
      await updateState(tx, plan.result.changedRefs.length > 0, at);
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
        ),
      };
    }
    return this.#cached.directory;
  }
}

interface Plan {
  stored: Map<string, CustomerRow>;
  upserts: CustomerReading[];
  removals: CustomerRow[];
  result: CustomerReconciliation;
}

function planReconciliation(
  rows: CustomerRow[],
  readings: readonly CustomerReading[],
  options: { at: Date; removalLimit: number },
): Plan {
  const stored = new Map(rows.map(row => [row.customer_ref, row]));
  const upserts = readings.filter(reading => {
    const row = stored.get(reading.ref);
    return (
      !row ||
      row.gone_at !== null ||
      row.content_hash !== declaredColumns(reading).content_hash
    );
  });
  const read = new Set(readings.map(reading => reading.ref));
  const present = rows.filter(row => row.gone_at === null);
  const missing = present.filter(row => !read.has(row.customer_ref));
  const isHeld = missing.length > options.removalLimit * present.length;
  const removals = isHeld ? [] : missing;

  const payerAccountIds = new Set<string>();
  const linkedAccountIds = new Set<string>();
  const touch = (facts: DeclaredFacts) => {
    facts.payerAccountIds.forEach(id => payerAccountIds.add(id));
    facts.linkedAccountIds.forEach(id => linkedAccountIds.add(id));
  };
  const changes: NewChange[] = [];
  const at = options.at.toISOString();
  for (const reading of upserts) {
    const row = stored.get(reading.ref);
    touch(reading.facts);
    if (row) {
      touch(JSON.parse(row.facts));
    }
    changes.push({
      at,
      kind:
        row && row.gone_at === null ? 'CUSTOMER_CHANGED' : 'CUSTOMER_JOINED',
      customerRef: reading.ref,
    });
  }
  for (const row of removals) {
    touch(JSON.parse(row.facts));
    changes.push({ at, kind: 'CUSTOMER_LEFT', customerRef: row.customer_ref });
  }
  // What the very first reading finds was there before anybody looked.
  const isFirstReading = rows.length === 0;
  return {
    stored,
    upserts,
    removals,
    result: {
      changedRefs: [
        ...upserts.map(reading => reading.ref),
        ...removals.map(row => row.customer_ref),
      ],
      payerAccountIds: [...payerAccountIds],
      linkedAccountIds: [...linkedAccountIds],
      held: isHeld ? missing.length : 0,
      changes: isFirstReading ? [] : changes,
    },
  };
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

/** An unchanged reading writes its time alone. */
async function updateState(
  tx: Knex.Transaction,
  hasChanged: boolean,
  at: string,
) {
  await tx<FeedStateRow>(FEED_STATE_TABLE)
    .where({ id: 1 })
    .update({
      customers_read_at: at,
      ...(hasChanged
        ? { customers_version: tx.raw('customers_version + 1') }
        : {}),
    });
}
