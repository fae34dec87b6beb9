import { createPolling } from 'backstage-plugin-aws-resale-backend/src/poll/createPolling';
import { ChangePublisher } from 'backstage-plugin-aws-resale-backend/src/publish/ChangePublisher';
import { assumedPeople } from 'backstage-plugin-aws-resale-backend/src/observe/assumedPeople';
import type { AccountReading } from 'backstage-plugin-aws-resale-backend/src/observe/posture/types';
import {
  createStores,
  type Stores,
} from 'backstage-plugin-aws-resale-backend/src/store/createStores';
import { migrateDatabase } from 'backstage-plugin-aws-resale-backend/src/store/migrateDatabase';
import type { FactSource } from 'backstage-plugin-aws-resale-backend/src/store/posture/PostureFactStore';
import { ORGANIZATIONS_TABLE } from 'backstage-plugin-aws-resale-backend/src/store/tables';
import type { Knex } from 'knex';
import type { PostgresServer } from '../lib/PostgresServer';
import { configWith } from '../mapping/config';
import { groupRef, ROOT_ID, type Postures } from './Postures';

const ACCOUNTS_PER_WRITE = 1_000;
const PLUGIN = 'aws-resale';
const DAY_MS = 24 * 60 * 60_000;

type Polling = ReturnType<typeof createPolling>;

const quiet: Parameters<typeof createPolling>[0]['logger'] = {
  error: message => console.error(message),
  warn: message => console.warn(message),
  info: () => {},
  debug: () => {},
  child: () => quiet,
};

/** The part of a portal that judges root users, on a real database, without AWS. */
export class JudgedPortal {
  readonly knex: Knex;
  readonly stores: Stores;
  readonly polling: Polling;
  readonly config = configOf();
  readonly #signal = new AbortController().signal;
  #now = new Date();

  /** Makes a database of its own; `postgres.destroy()` drops it. */
  static async start(postgres: PostgresServer): Promise<JudgedPortal> {
    await postgres
      .admin()
      .raw('create database ??', [`${postgres.config().prefix}${PLUGIN}`]);
    const knex = postgres.plugin(PLUGIN);
    await migrateDatabase({ getClient: async () => knex });
    return new JudgedPortal(knex);
  }

  private constructor(knex: Knex) {
    this.knex = knex;
    this.stores = createStores(knex);
    this.polling = createPolling({
      config: this.config,
      stores: this.stores,
      publisher: new ChangePublisher({
        events: { publish: async () => {}, subscribe: async () => {} },
      }),
      entityReader: {
        async *pages() {
          yield* [];
        },
        byRefs: async () => [],
      },
      people: assumedPeople,
      logger: quiet,
    });
  }

  /** The time in the portal, which stands still between two acts. */
  readonly now = (): Date => this.#now;

  /** Lets some time pass, as between two looks at what is due. */
  pass(milliseconds = 1_000): Date {
    this.#now = new Date(this.#now.getTime() + milliseconds);
    return this.#now;
  }

  /** Takes a whole portfolio, as polls, readers and people would in time. */
  async load(postures: Postures, accounts: number): Promise<void> {
    const { stores } = this;
    const at = this.pass();
    await stores.customers.reconcile(postures.customers(), {
      at,
      removalLimit: 1,
    });
    await stores.organizations.syncPayers(
      postures.payerAccountIds().map(payerAccountId => ({
        payerAccountId,
        partition: 'aws',
        source: 'CONFIG',
        trusted: true,
      })),
      at,
    );
    const readings = new Map<FactSource, AccountReading[]>();
    for (let start = 0; start < accounts; start += ACCOUNTS_PER_WRITE) {
      const records = Array.from(
        { length: Math.min(ACCOUNTS_PER_WRITE, accounts - start) },
        (_, index) => postures.record(start + index),
      );
      await stores.accounts.write({
        at,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      for (let index = start; index < start + records.length; index++) {
        for (const [reader, facts] of postures.facts(index)) {
          const own = readings.get(reader) ?? [];
          own.push({
            accountId: postures.accountId(index),
            facts,
            missed: [],
            observedAt: at.toISOString(),
          });
          readings.set(reader, own);
        }
      }
    }
    await stores.rollups.refresh({
      customerRefs: postures.customers().map(({ ref }) => ref),
      payerAccountIds: new Set(postures.payerAccountIds()),
    });
    await this.knex(ORGANIZATIONS_TABLE).update({
      last_complete_at: at.toISOString(),
      root_id: ROOT_ID,
    });
    for (const [reader, own] of readings) {
      await this.read(reader, own);
    }
    await this.#attestAll(postures);
    await this.keep(postures.members());
    await this.analyze();
  }

  /** The server does so by itself, some time after so much was written. */
  async analyze(): Promise<void> {
    await this.knex.raw('vacuum analyze');
  }

  /** Takes what a reader saw. */
  async read(reader: FactSource, readings: AccountReading[]): Promise<void> {
    await this.stores.postureFacts.write(
      reader,
      readings,
      this.#now,
      new Date(this.#now.getTime() - DAY_MS),
    );
  }

  /** Takes who is in which group. */
  async keep(membersOf: ReadonlyMap<string, string[]>): Promise<void> {
    await this.stores.memberships.keep(
      {
        graph: {
          membersOf,
          people: new Set([...membersOf.values()].flat()),
          observedAt: this.#now.toISOString(),
        },
        titles: new Map(),
      },
      new Date(this.#now.getTime() - DAY_MS),
    );
  }

  /** Judges what is due, and says how many accounts that were. */
  async judge(): Promise<number> {
    const begun = performance.now();
    const from = this.#now.getTime();
    return this.polling.judge.judgeDue(
      () => new Date(from + performance.now() - begun),
      this.#signal,
    );
  }

  async #attestAll(postures: Postures): Promise<void> {
    const { custody } = this.stores;
    const at = this.#now;
    const dayAfter = (days: number) =>
      new Date(at.getTime() + days * DAY_MS).toISOString().slice(0, 10);
    for (let number = 0; number < postures.custodies; number++) {
      const attestationId = `custody-${number}`;
      await custody.attest({
        attestationId,
        accountIds: postures.custodyOf(number),
        records: (['PASSWORD', 'MFA'] as const).map(facet => ({
          facet,
          custodian: {
            type: 'CATALOG',
            ref: groupRef(number, facet === 'MFA' ? 'mfa' : 'password'),
          },
          party: 'PROVIDER',
          since: dayAfter(-30),
          nextReview: dayAfter(number % 20 === 0 ? 5 : 200),
        })),
        attestedBy: 'user:default/first',
        at,
      });
      await custody.decide(attestationId, {
        decision: 'CONFIRMED',
        by: 'user:default/second',
        at,
      });
    }
  }
}

/** Readers of linked accounts are on, which they are not by themselves. */
function configOf() {
  const config = configWith([]);
  const { readers } = config.posture;
  return {
    ...config,
    posture: {
      ...config.posture,
      readers: {
        ...readers,
        'linked-role': { ...readers['linked-role'], enabled: true },
      },
    },
  };
}
