import type { Entity } from '@backstage/catalog-model';
import type { AccountFacts } from 'backstage-plugin-aws-resale-backend/src/judge/accountRecord';
import { assessAccount } from 'backstage-plugin-aws-resale-backend/src/judge/assessAccount';
import type { MappingRule } from 'backstage-plugin-aws-resale-backend/src/judge/mapping/MappingRule';
import { assumedPeople } from 'backstage-plugin-aws-resale-backend/src/observe/assumedPeople';
import { createPolling } from 'backstage-plugin-aws-resale-backend/src/poll/createPolling';
import { ChangePublisher } from 'backstage-plugin-aws-resale-backend/src/publish/ChangePublisher';
import type { AccountStore } from 'backstage-plugin-aws-resale-backend/src/store/AccountStore';
import {
  createStores,
  type Stores,
} from 'backstage-plugin-aws-resale-backend/src/store/createStores';
import { migrateDatabase } from 'backstage-plugin-aws-resale-backend/src/store/migrateDatabase';
import type { Knex } from 'knex';
import type { PostgresServer } from '../lib/PostgresServer';
import { configWith } from './config';
import type { MappingPortfolio } from './makePortfolio';

const ACCOUNTS_PER_WRITE = 1_000;
const PLUGIN = 'aws-resale';

type Polling = ReturnType<typeof createPolling>;

/** What one act has cost. */
export interface Act {
  seconds: number;
  /** Accounts that were judged again. */
  judged: number;
  /** Accounts that were written. */
  written: number;
}

const quiet: Parameters<typeof createPolling>[0]['logger'] = {
  error: message => console.error(message),
  warn: message => console.warn(message),
  info: () => {},
  debug: () => {},
  child: () => quiet,
};

/** The part of a portal that maps, on a real database, without AWS. */
export class MappedPortal {
  readonly #knex: Knex;
  readonly #stores: Stores;
  readonly #judged = new Set<string>();
  readonly #signal = new AbortController().signal;
  #polling: Polling;
  #now = Date.now();

  /** Makes a database of its own; `postgres.destroy()` drops it. */
  static async start(
    postgres: PostgresServer,
    rules: MappingRule[],
  ): Promise<MappedPortal> {
    await postgres
      .admin()
      .raw('create database ??', [`${postgres.config().prefix}${PLUGIN}`]);
    const knex = postgres.plugin(PLUGIN);
    await migrateDatabase({ getClient: async () => knex });
    return new MappedPortal(knex, rules);
  }

  private constructor(knex: Knex, rules: MappingRule[]) {
    const stores = createStores(knex);
    this.#knex = knex;
    this.#stores = stores;
    const write: AccountStore['write'] = stores.accounts.write.bind(
      stores.accounts,
    );
    stores.accounts.write = async request => {
      request.accountIds.forEach(id => this.#judged.add(id));
      return write(request);
    };
    this.#polling = this.#pollingWith(rules);
  }

  /** Takes a whole portfolio, as the first sweep and the first polls would. */
  async load({ accounts, entities }: MappingPortfolio): Promise<void> {
    await this.#polling.sweep.take(entities, this.#next(), this.#signal);
    for (let start = 0; start < accounts.length; start += ACCOUNTS_PER_WRITE) {
      await this.#write(accounts.slice(start, start + ACCOUNTS_PER_WRITE));
    }
    await this.#stores.rollups.refresh({
      customerRefs: entities.map(
        ({ metadata }) => `group:default/${metadata.name}`,
      ),
      payerAccountIds: new Set(accounts.map(one => one.payerAccountId)),
    });
    // The server does so by itself, some time after so much was written.
    await this.#knex.raw('analyze');
  }

  /** The catalog reports one entity as it is now. */
  async change(entity: Entity): Promise<Act> {
    const ref = `${entity.kind.toLowerCase()}:default/${entity.metadata.name}`;
    return this.#measure(at =>
      this.#polling.entityChanges.take([ref], [entity], at, this.#signal),
    );
  }

  /** A person gives one account to a customer. */
  async assign(accountId: string, customerRef: string): Promise<Act> {
    return this.#measure(async at => {
      const { accountIds } = await this.#stores.mapping.assign({
        accountIds: [accountId],
        customerRef,
        by: 'user:default/somebody',
        at,
      });
      await this.#polling.mapping.apply(accountIds, at);
    });
  }

  /** The catalog is read whole by a portal with other rules, so that everything is mapped again. */
  async readAllWith(rules: MappingRule[], entities: Entity[]): Promise<Act> {
    this.#polling = this.#pollingWith(rules);
    return this.readAll(entities);
  }

  /** The catalog is read whole. */
  async readAll(entities: Entity[]): Promise<Act> {
    return this.#measure(at =>
      this.#polling.sweep.take(entities, at, this.#signal),
    );
  }

  async #measure(act: (at: Date) => Promise<void>): Promise<Act> {
    const before = await this.#revision();
    this.#judged.clear();
    const startedAt = performance.now();
    await act(this.#next());
    return {
      seconds: (performance.now() - startedAt) / 1000,
      judged: this.#judged.size,
      written: (await this.#revision()) - before,
    };
  }

  async #write(accounts: readonly AccountFacts[]): Promise<void> {
    const now = this.#next();
    const contextOf = await this.#polling.portfolio.contextAt(now);
    await this.#stores.accounts.write({
      accountIds: accounts.map(one => one.accountId),
      at: now,
      decide: () => ({
        records: accounts.map(facts => ({
          facts,
          ...assessAccount(facts, undefined, contextOf(facts.payerAccountId)),
          firstSeenAt: now.toISOString(),
        })),
        changes: [],
      }),
    });
  }

  /** Every written account takes one. */
  async #revision(): Promise<number> {
    return (await this.#stores.queries.feed.read(0, 1)).head;
  }

  #pollingWith(rules: MappingRule[]): Polling {
    return createPolling({
      config: configWith(rules),
      stores: this.#stores,
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

  /** Later than everything before. */
  #next(): Date {
    this.#now += 1_000;
    return new Date(this.#now);
  }
}
