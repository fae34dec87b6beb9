import { placeOf, type CompiledRule } from '../judge/mapping/compileRule';
import type {
  AccountStore,
  AffectedAccounts,
  ListedPlace,
} from '../store/AccountStore';

const IDS_PER_PAGE = 200;
const PLACES_PER_PAGE = 5_000;

/** Ids of accounts, as many as are judged at once. */
export type IdPages = AsyncIterable<readonly string[]>;

/** What a change of customers touches. */
export interface AffectedByCustomers extends AffectedAccounts {
  /** Customers whose refs rules may yield now, or not any more. */
  joinedOrLeftRefs: readonly string[];
}

/** Finds stored accounts that are to be judged again, page by page. */
export class AccountFinder {
  readonly #accounts: AccountStore;
  readonly #rules: readonly CompiledRule[];

  constructor(accounts: AccountStore, rules: readonly CompiledRule[]) {
    this.#accounts = accounts;
    this.#rules = rules;
  }

  /** Accounts that a change of customers may touch; one may come twice. */
  async *affected(affected: AffectedByCustomers): IdPages {
    let page: string[] = [];
    do {
      page = await this.#accounts.affectedIds(affected, {
        after: page.at(-1),
        limit: IDS_PER_PAGE,
      });
      yield page;
    } while (page.length === IDS_PER_PAGE);
    yield* this.#yielded(new Set(affected.joinedOrLeftRefs));
  }

  /** All accounts that are not gone. */
  async *all(): IdPages {
    for await (const places of this.#places()) {
      yield* this.of(places.map(({ accountId }) => accountId));
    }
  }

  /** Given accounts. */
  async *of(accountIds: readonly string[]): IdPages {
    for (let start = 0; start < accountIds.length; start += IDS_PER_PAGE) {
      yield accountIds.slice(start, start + IDS_PER_PAGE);
    }
  }

  /**
   * Accounts for which a rule yields one of some refs. Their names and places are
   * looked through, which is little beside judging them, and only where a rule
   * could yield such a ref at all.
   */
  async *#yielded(refs: ReadonlySet<string>): IdPages {
    const rules = this.#rules.filter(rule =>
      [...refs].some(ref => rule.mayYield(ref)),
    );
    if (rules.length === 0) {
      return;
    }
    for await (const places of this.#places()) {
      yield* this.of(
        places
          .filter(facts => {
            const place = placeOf(facts);
            return rules.some(rule =>
              rule.refsFor(place).some(ref => refs.has(ref)),
            );
          })
          .map(({ accountId }) => accountId),
      );
    }
  }

  async *#places(): AsyncIterable<ListedPlace[]> {
    let page: ListedPlace[] = [];
    do {
      page = await this.#accounts.places({
        after: page.at(-1)?.accountId,
        limit: PLACES_PER_PAGE,
      });
      yield page;
    } while (page.length === PLACES_PER_PAGE);
  }
}
