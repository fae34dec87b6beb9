import type { LoggerService } from '@backstage/backend-plugin-api';
import { accountsNamedBy } from '../judge/crossProblems/accountsNamedBy';
import { crossProblems } from '../judge/crossProblems/crossProblems';
import { similarAccountIds } from '../judge/crossProblems/similarAccountIds';
import type {
  CheckedEntity,
  CrossCheckContext,
  NamedAccount,
} from '../judge/crossProblems/types';
import type { PeopleReader } from '../observe/PeopleReader';
import type { CrossCheckStore, KeptEntity } from '../store/CrossCheckStore';
import type { CustomerStore } from '../store/CustomerStore';
import { messageOf } from './Poller';

const ENTITIES_PER_PAGE = 500;
/** Of a page, for which what was meant is looked for: each has over a hundred similar ids. */
const MOST_UNKNOWN = 500;

/** Entities whose annotations may look different beside others now. */
export interface TouchedEntities {
  /** Changed entities, and customers whose accounts changed. */
  entityRefs: Iterable<string>;
  /** Accounts that came, went or moved, and payers and accounts that were or are claimed. */
  accountIds: Iterable<string>;
}

export interface CrossChecksOptions {
  store: CrossCheckStore;
  customers: CustomerStore;
  people: PeopleReader;
  accountIdAnnotations: readonly string[];
  logger: LoggerService;
}

/**
 * Holds annotations against each other, AWS and the catalog's people. Where that
 * fails, what was found before stays, until the next sweep.
 */
export class CrossChecks {
  readonly #options: CrossChecksOptions;

  constructor(options: CrossChecksOptions) {
    this.#options = options;
  }

  /** Checks every entity; writes what differs. */
  async runAll(signal: AbortSignal): Promise<void> {
    await this.#attempt(() => this.#checkAll(signal), signal);
  }

  /** Checks what a change touches; writes what differs. */
  async run(touched: TouchedEntities, signal: AbortSignal): Promise<void> {
    await this.#attempt(() => this.#checkTouched(touched, signal), signal);
  }

  async #attempt(
    check: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await check();
    } catch (error) {
      if (signal.aborted) {
        throw error;
      }
      this.#options.logger.warn(
        `Annotations could not be held against the rest, their problems stay as they are: ${messageOf(
          error,
        )}`,
      );
    }
  }

  async #checkAll(signal: AbortSignal): Promise<void> {
    let after: string | undefined;
    do {
      const page = await this.#options.store.page({
        after,
        limit: ENTITIES_PER_PAGE,
      });
      await this.#check(page, signal);
      after =
        page.length < ENTITIES_PER_PAGE ? undefined : page[page.length - 1].ref;
    } while (after);
  }

  async #checkTouched(
    touched: TouchedEntities,
    signal: AbortSignal,
  ): Promise<void> {
    const { store, customers } = this.#options;
    const accountIds = [...touched.accountIds];
    const directory = await customers.directory();
    const refs = new Set([
      ...touched.entityRefs,
      ...(await store.entitiesNaming(accountIds)),
      ...accountIds.flatMap(id => [
        ...directory.claimantsOfPayer(id),
        ...directory.claimantsOfAccount(id),
      ]),
    ]);
    const all = [...refs];
    for (let start = 0; start < all.length; start += ENTITIES_PER_PAGE) {
      await this.#check(
        await store.find(all.slice(start, start + ENTITIES_PER_PAGE)),
        signal,
      );
    }
  }

  async #check(
    entities: readonly KeptEntity[],
    signal: AbortSignal,
  ): Promise<void> {
    signal.throwIfAborted();
    const { store } = this.#options;
    const directory = await this.#options.customers.directory();
    const checked = entities.map(
      ({ ref, annotations }): CheckedEntity => ({
        ref,
        annotations,
        customer: directory.get(ref),
      }),
    );
    const context = await this.#contextOf(checked, signal);
    const differing = new Map(
      entities.flatMap((entity, index) => {
        const problems = crossProblems(checked[index], context);
        return JSON.stringify(problems) === JSON.stringify(entity.crossProblems)
          ? []
          : [[entity.ref, problems]];
      }),
    );
    await store.saveProblems(differing);
  }

  async #contextOf(
    entities: readonly CheckedEntity[],
    signal: AbortSignal,
  ): Promise<CrossCheckContext> {
    const { store, customers, people, accountIdAnnotations } = this.#options;
    const isEveryOrganizationRead = await store.isEveryOrganizationRead();
    const named = new Set(
      entities.flatMap(entity =>
        accountsNamedBy(entity, accountIdAnnotations).map(
          ({ accountId }) => accountId,
        ),
      ),
    );
    const managers = new Set(
      entities.flatMap(
        ({ customer }) => customer?.facts.accountManagerRefs ?? [],
      ),
    );
    return {
      directory: await customers.directory(),
      accountIdAnnotations,
      accounts: isEveryOrganizationRead
        ? await this.#accountsNear([...named])
        : await store.accounts([...named]),
      taggedAccounts: await store.taggedAccounts(
        entities.flatMap(({ customer }) => customer?.ref ?? []),
      ),
      isEveryOrganizationRead,
      people:
        managers.size > 0
          ? await people.near([...managers], signal)
          : new Set(),
    };
  }

  /** The named accounts; for unknown ones, those with a similar id too. */
  async #accountsNear(
    named: readonly string[],
  ): Promise<Map<string, NamedAccount>> {
    const { store } = this.#options;
    const accounts = await store.accounts(named);
    const unknown = named.filter(id => !accounts.has(id));
    const similar = new Set(
      unknown.slice(0, MOST_UNKNOWN).flatMap(similarAccountIds),
    );
    return new Map([...accounts, ...(await store.accounts([...similar]))]);
  }
}
