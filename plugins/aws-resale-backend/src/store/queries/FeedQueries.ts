import {
  withoutEmailAddresses,
  type FeedItem,
  type FeedPage,
} from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { readFeedState } from '../feedState';
import {
  ACCOUNTS_TABLE,
  ORGANIZATIONS_TABLE,
  type AccountRow,
  type OrganizationRow,
} from '../tables';

type AccountFeedRow = Pick<
  AccountRow,
  | 'account_id'
  | 'name'
  | 'partition'
  | 'arn'
  | 'payer_account_id'
  | 'customer_ref'
  | 'gone_at'
  | 'revision'
> & { organization_id: string | null };

/** Reads what the catalog should hold, in the order in which it was written. */
export class FeedQueries {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * @param after - the last revision that the reader has.
   * @returns items in the order of revisions. A row that changes again while
   * the feed is read moves to its end, so a reader may see it twice, never not.
   */
  async read(after: number, limit: number): Promise<FeedPage> {
    const { epoch, revision } = await readFeedState(this.#knex);
    const accounts = await this.#accounts(after, limit);
    const organizations = await this.#organizations(after, limit);
    return {
      epoch,
      head: Number(revision),
      items: [...accounts, ...organizations]
        .sort((a, b) => a.revision - b.revision)
        .slice(0, limit),
    };
  }

  async #accounts(after: number, limit: number): Promise<FeedItem[]> {
    const rows: AccountFeedRow[] = await this.#knex(ACCOUNTS_TABLE)
      .leftJoin(
        ORGANIZATIONS_TABLE,
        `${ORGANIZATIONS_TABLE}.payer_account_id`,
        `${ACCOUNTS_TABLE}.payer_account_id`,
      )
      .where(`${ACCOUNTS_TABLE}.revision`, '>', after)
      .orderBy(`${ACCOUNTS_TABLE}.revision`)
      .limit(limit)
      .select(
        ...(
          [
            'account_id',
            'name',
            'partition',
            'arn',
            'payer_account_id',
            'customer_ref',
            'gone_at',
            'revision',
          ] as const
        ).map(column => `${ACCOUNTS_TABLE}.${column}`),
        `${ORGANIZATIONS_TABLE}.organization_id`,
      );
    return rows.map(row => ({
      revision: Number(row.revision),
      kind: 'ACCOUNT',
      id: row.account_id,
      present: row.gone_at === null,
      // Entities are for everybody to see, and some name accounts by addresses.
      title: withoutEmailAddresses(row.name),
      partition: row.partition,
      arn: row.arn ?? undefined,
      organizationId:
        organizationIdOf(row.arn) ?? row.organization_id ?? undefined,
      payerAccountId: row.payer_account_id,
      customerRef: row.customer_ref ?? undefined,
    }));
  }

  async #organizations(after: number, limit: number): Promise<FeedItem[]> {
    const rows = await this.#knex<OrganizationRow>(ORGANIZATIONS_TABLE)
      .where('revision', '>', after)
      .whereNotNull('organization_id')
      .orderBy('revision')
      .limit(limit)
      .select(
        'organization_id',
        'name',
        'partition',
        'payer_account_id',
        'revision',
      );
    return rows.map(row => ({
      revision: Number(row.revision),
      kind: 'ORGANIZATION',
      id: row.organization_id ?? row.payer_account_id,
      present: true,
      title: withoutEmailAddresses(row.name),
      partition: row.partition,
      organizationId: row.organization_id ?? undefined,
      payerAccountId: row.payer_account_id,
    }));
  }
}

/**
 * The organization in an account's ARN. The first page of an organization is
 * written before its row knows the id, and an entity should not wait for that.
 */
function organizationIdOf(arn: string | null): string | undefined {
  return arn?.match(/:account\/(o-[a-z0-9]+)\//)?.[1];
}
