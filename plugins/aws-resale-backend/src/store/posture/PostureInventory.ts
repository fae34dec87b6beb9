import type { Knex } from 'knex';
import type { HeldRemovalRecord } from '../OrganizationStore';
import {
  ACCOUNTS_TABLE,
  HELD_REMOVALS_TABLE,
  ORGANIZATIONS_TABLE,
} from '../tables';
import { chunksOf } from './chunksOf';

/** What is known of the organization around an account. */
export interface AccountListing {
  featureSet?: 'ALL' | 'CONSOLIDATED_BILLING';
  rootId?: string;
  /** ISO 8601; when a complete listing last had the account, missing before the first. */
  listedAt?: string;
}

const A = ACCOUNTS_TABLE;
const O = ORGANIZATIONS_TABLE;
const H = HELD_REMOVALS_TABLE;

/** Reads of the inventory what posture rests on beside the accounts themselves. */
export class PostureInventory {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** By account id; accounts whose organization is not known are left out. */
  async listingsOf(
    accountIds: readonly string[],
  ): Promise<Map<string, AccountListing>> {
    const listings = new Map<string, AccountListing>();
    for (const ids of chunksOf(accountIds)) {
      const rows: Array<{
        account_id: string;
        feature_set: string | null;
        root_id: string | null;
        last_complete_at: string | null;
        held: string | null;
        held_account_id: string | null;
      }> = await this.#knex(A)
        .join(O, `${O}.payer_account_id`, `${A}.payer_account_id`)
        .leftJoin(H, join =>
          join
            .on(`${H}.account_id`, `${A}.account_id`)
            .andOn(`${H}.payer_account_id`, `${A}.payer_account_id`),
        )
        .whereIn(`${A}.account_id`, ids)
        .select(
          `${A}.account_id`,
          `${O}.feature_set`,
          `${O}.root_id`,
          `${O}.last_complete_at`,
          `${O}.held`,
          { held_account_id: `${H}.account_id` },
        );
      for (const row of rows) {
        const held: HeldRemovalRecord | undefined =
          row.held_account_id && row.held ? JSON.parse(row.held) : undefined;
        const listedAt = held ? held.lastListedAt : row.last_complete_at;
        listings.set(row.account_id, {
          ...((row.feature_set === 'ALL' ||
            row.feature_set === 'CONSOLIDATED_BILLING') && {
            featureSet: row.feature_set,
          }),
          ...(row.root_id && { rootId: row.root_id }),
          ...(listedAt && { listedAt }),
        });
      }
    }
    return listings;
  }
}
