import type { Knex } from 'knex';
import { CustomerClues } from '../../judge/mapping/CustomerClues';
import type { CustomerDirectory } from '../../judge/mapping/CustomerDirectory';
import type {
  Siblings,
  UnmappedAccount,
} from '../../judge/mapping/suggestTypes';
import {
  ACCOUNTS_TABLE,
  ORGANIZATIONAL_UNITS_TABLE,
  type OrganizationalUnitRow,
} from '../tables';
import type { QueueRow } from './mappingQueue';

const NAMES_PER_PAGE = 5_000;
const IDS_PER_STATEMENT = 500;
/** Names of accounts hint at customers as well when they are a minute old. */
const CLUES_LAST_MS = 60_000;

type Tags = Record<string, string>;

/** Reads what speaks for the customer of accounts that have none. */
export class SuggestionQueries {
  readonly #knex: Knex;
  #cached:
    | {
        directory: CustomerDirectory;
        clues: Promise<CustomerClues>;
        readAt: number;
      }
    | undefined;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Customers by what they have in common with accounts. Made anew when a
   * customer changes, and for the sake of accounts at most once a minute: polling
   * changes one of 100,000 all the time.
   */
  async clues(directory: CustomerDirectory): Promise<CustomerClues> {
    const now = performance.now();
    if (
      this.#cached?.directory !== directory ||
      now - this.#cached.readAt > CLUES_LAST_MS
    ) {
      const clues = this.#readClues(directory);
      this.#cached = { directory, clues, readAt: now };
      // Whoever waits for it sees the failure; the next one tries again.
      clues.catch(() => {
        if (this.#cached?.clues === clues) {
          this.#cached = undefined;
        }
      });
    }
    return this.#cached.clues;
  }

  /** Adds to the rows of the queue what stands around them. */
  async around(rows: readonly QueueRow[]): Promise<UnmappedAccount[]> {
    const siblings = await this.#siblings(rows);
    const tagsOfUnit = await this.#unitTags(rows);
    return rows.map(row => ({
      accountId: row.account_id,
      name: row.name,
      isPayer: Boolean(row.is_payer),
      organizationName: row.organization_name ?? '',
      ouPath: row.ou_path,
      emailDomain: row.email_domain ?? undefined,
      tags: JSON.parse(row.tags),
      unitTags: unitsOf(row)
        .reverse()
        .map(ouId => tagsOfUnit.get(`${row.payer_account_id} ${ouId}`) ?? {}),
      siblings: siblings(row),
    }));
  }

  async #readClues(directory: CustomerDirectory): Promise<CustomerClues> {
    const clues = new CustomerClues(directory.customers());
    let after = '';
    for (;;) {
      const rows: Array<{
        account_id: string;
        name: string;
        customer_ref: string;
      }> = await this.#knex(ACCOUNTS_TABLE)
        .where('account_id', '>', after)
        .whereNull('gone_at')
        .whereNotNull('customer_ref')
        .orderBy('account_id')
        .limit(NAMES_PER_PAGE)
        .select('account_id', 'name', 'customer_ref');
      for (const row of rows) {
        clues.addAccount(row.customer_ref, row.name);
      }
      if (rows.length < NAMES_PER_PAGE) {
        return clues;
      }
      after = rows[rows.length - 1].account_id;
    }
  }

  async #siblings(
    rows: readonly QueueRow[],
  ): Promise<(row: QueueRow) => Siblings> {
    const payers = unique(rows.map(row => row.payer_account_id));
    const paths = unique(
      rows.filter(row => !row.is_payer).map(row => row.ou_path),
    );
    const mapped = () =>
      this.#knex(ACCOUNTS_TABLE)
        .whereIn('payer_account_id', payers)
        .where({ gone_at: null, is_payer: false })
        .whereNotNull('customer_ref')
        .count({ count: '*' });
    const inUnits: SiblingRow[] = await mapped()
      .whereIn('ou_path', paths)
      .groupBy('payer_account_id', 'ou_path', 'customer_ref')
      .select('payer_account_id', 'ou_path', 'customer_ref');
    const inOrganizations: SiblingRow[] = await mapped()
      .groupBy('payer_account_id', 'customer_ref')
      .select('payer_account_id', 'customer_ref');
    const byPlace = new Map<string, Map<string, number>>();
    for (const row of [...inUnits, ...inOrganizations]) {
      const place = placeKey(row.payer_account_id, row.ou_path);
      const counts = byPlace.get(place) ?? new Map<string, number>();
      byPlace.set(place, counts.set(row.customer_ref, Number(row.count)));
    }
    const none: ReadonlyMap<string, number> = new Map();
    return row => ({
      unit: row.is_payer
        ? none
        : byPlace.get(placeKey(row.payer_account_id, row.ou_path)) ?? none,
      organization: byPlace.get(placeKey(row.payer_account_id)) ?? none,
    });
  }

  async #unitTags(rows: readonly QueueRow[]): Promise<Map<string, Tags>> {
    const ids = unique(rows.flatMap(unitsOf));
    const tags = new Map<string, Tags>();
    for (let start = 0; start < ids.length; start += IDS_PER_STATEMENT) {
      const units = await this.#knex<OrganizationalUnitRow>(
        ORGANIZATIONAL_UNITS_TABLE,
      )
        .whereIn('ou_id', ids.slice(start, start + IDS_PER_STATEMENT))
        .whereNot('tags', '{}')
        .select('payer_account_id', 'ou_id', 'tags');
      for (const unit of units) {
        tags.set(
          `${unit.payer_account_id} ${unit.ou_id}`,
          JSON.parse(unit.tags),
        );
      }
    }
    return tags;
  }
}

interface SiblingRow {
  payer_account_id: string;
  /** Missing for the whole organization. */
  ou_path?: string;
  customer_ref: string;
  count: number | string;
}

function placeKey(payerAccountId: string, ouPath = ''): string {
  return `${payerAccountId}${ouPath}`;
}

/** From the root downwards. */
function unitsOf(row: QueueRow): string[] {
  return row.ou_ids === '' ? [] : row.ou_ids.split('/');
}

function unique(items: readonly string[]): string[] {
  return [...new Set(items)];
}
