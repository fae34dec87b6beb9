import {
  withoutEmailAddresses,
  type AccountMatch,
  type SearchDocumentPage,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import {
  ACCOUNTS_TABLE,
  CUSTOMERS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
} from '../tables';
import { withoutValues } from '../withoutValues';
import { escapeLike } from './escapeLike';
import { whereAccountInScope, type AccountScope } from './Scope';
import { whereMatches } from './search';

const A = ACCOUNTS_TABLE;

const COLUMNS = [
  'account_id',
  'name',
  'is_payer',
  'state',
  'gone_at',
  'model',
  'verdict',
  'customer_ref',
] as const;

type MatchRow = Pick<AccountRow, (typeof COLUMNS)[number]> & {
  organization_name: string | null;
  customer_title: string | null;
};

/** What was found, the best match first, and how much there is of it. */
export interface Matches {
  items: AccountMatch[];
  totalCount: number;
}

/** Among which accounts to look, and how many to answer at most. */
export interface LookUpBounds {
  scope: AccountScope;
  limit: number;
}

/**
 * Finds accounts, gone ones too, by what people know of them. An address is only
 * ever compared: answers have none, not even within a name.
 */
export class LookUpQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async byId(accountId: string, bounds: LookUpBounds): Promise<Matches> {
    return this.#find(rows => rows.where(`${A}.account_id`, accountId), bounds);
  }

  /** By the whole root e-mail address in any case; listed accounts come first. */
  async byEmail(address: string, bounds: LookUpBounds): Promise<Matches> {
    return this.#find(
      // As `accounts_email_idx` has it.
      rows => rows.whereRaw('lower(??) = lower(?)', [`${A}.email`, address]),
      bounds,
    );
  }

  /**
   * By a part of the name or the beginning of the id: whole names first, then
   * names that begin with it, and of equal matches listed accounts first.
   *
   * @param subject.accountId - an id that is as good as the whole name.
   */
  async byName(
    subject: { name: string; accountId?: string },
    bounds: LookUpBounds,
  ): Promise<Matches> {
    const { name, accountId = '' } = subject;
    if (name === '') {
      return { items: [], totalCount: 0 };
    }
    const lower = name.toLowerCase();
    return this.#find(
      rows =>
        rows.andWhere(where => {
          where.where(inner =>
            whereMatches(inner, name, {
              contains: [`${A}.name_lower`],
              startsWith: [`${A}.account_id`],
            }),
          );
          where.orWhere(`${A}.account_id`, accountId);
        }),
      bounds,
      rows =>
        rows.orderByRaw(
          `case when ?? = ? or ?? = ? then 0 when ?? like ? escape '\\' then 1 else 2 end`,
          [
            `${A}.name_lower`,
            lower,
            `${A}.account_id`,
            accountId,
            `${A}.name_lower`,
            `${escapeLike(lower)}%`,
          ],
        ),
    );
  }

  /** All accounts, in the order of their ids. */
  async documents(after: string, limit: number): Promise<SearchDocumentPage> {
    const rows = await this.#select(this.#joined())
      .where(`${A}.account_id`, '>', after)
      .orderBy(`${A}.account_id`)
      // One more than asked for tells whether there is a next page.
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(toMatch);
    return {
      items,
      ...(rows.length > limit && {
        nextAfter: items[items.length - 1].accountId,
      }),
    };
  }

  async #find(
    narrow: (rows: Knex.QueryBuilder) => void,
    bounds: LookUpBounds,
    rank: (rows: Knex.QueryBuilder) => void = () => {},
  ): Promise<Matches> {
    const filtered = () => {
      const rows = this.#joined();
      whereAccountInScope(this.#knex, rows, bounds.scope);
      narrow(rows);
      return rows;
    };
    const page = this.#select(filtered()).limit(bounds.limit);
    rank(page);
    page
      .orderByRaw('case when ?? is null then 0 else 1 end', [`${A}.gone_at`])
      .orderBy([`${A}.name_lower`, `${A}.account_id`]);
    // Here a value may be an address.
    return withoutValues('Accounts could not be looked up', async () => {
      const [{ count }] = await filtered().count({ count: '*' });
      return {
        items: (await page).map(toMatch),
        totalCount: Number(count),
      };
    });
  }

  #joined(): Knex.QueryBuilder {
    return this.#knex(A)
      .leftJoin(
        ORGANIZATIONS_TABLE,
        `${ORGANIZATIONS_TABLE}.payer_account_id`,
        `${A}.payer_account_id`,
      )
      .leftJoin(
        CUSTOMERS_TABLE,
        `${CUSTOMERS_TABLE}.customer_ref`,
        `${A}.customer_ref`,
      );
  }

  #select(rows: Knex.QueryBuilder): Knex.QueryBuilder<object, MatchRow[]> {
    return rows.select(...COLUMNS.map(column => `${A}.${column}`), {
      organization_name: `${ORGANIZATIONS_TABLE}.name`,
      customer_title: `${CUSTOMERS_TABLE}.title`,
    });
  }
}

function toMatch(row: MatchRow): AccountMatch {
  return {
    accountId: row.account_id,
    name: withoutEmailAddresses(row.name),
    isPayer: Boolean(row.is_payer),
    state: row.state,
    goneSince: row.gone_at ?? undefined,
    model: row.model,
    verdict: row.verdict,
    customer: row.customer_ref
      ? {
          ref: row.customer_ref,
          title: withoutEmailAddresses(row.customer_title ?? row.customer_ref),
        }
      : undefined,
    organizationName:
      row.organization_name === null
        ? undefined
        : withoutEmailAddresses(row.organization_name),
  };
}
