import type { Knex } from 'knex';
import { byKeys } from '../byKeys';
import type { HeldRemovalRecord } from '../OrganizationStore';
import {
  HELD_REMOVALS_TABLE,
  ORGANIZATIONS_TABLE,
  type HeldRemovalRow,
  type OrganizationRow,
} from '../tables';
import type { ChangeAccount } from './changeAccountView';

type ListedOrganizationRow = Pick<
  OrganizationRow,
  'payer_account_id' | 'last_complete_at' | 'held'
>;

/**
 * When a complete listing last told where some accounts are, ISO 8601, by
 * account. One that lacks them tells it of those that are gone, and not of those
 * that are held. Where there was none yet, the account is left out.
 */
export async function lastListings(
  knex: Knex,
  accounts: readonly ChangeAccount[],
): Promise<Map<string, string>> {
  const organizations = await organizationsOf(knex, accounts);
  const held = await heldIn(knex, organizations);
  const listings = new Map<string, string>();
  for (const { accountId, payerAccountId, isGone } of accounts) {
    const organization = organizations.get(payerAccountId);
    const isHeld = !isGone && held.has(keyOf(payerAccountId, accountId));
    const listedAt =
      isHeld && organization?.held
        ? lastWith(organization.held)
        : organization?.last_complete_at;
    if (listedAt) {
      listings.set(accountId, listedAt);
    }
  }
  return listings;
}

async function organizationsOf(
  knex: Knex,
  accounts: readonly ChangeAccount[],
): Promise<Map<string, ListedOrganizationRow>> {
  const organizations = new Map<string, ListedOrganizationRow>();
  for (const query of byKeys(knex, {
    table: ORGANIZATIONS_TABLE,
    column: 'payer_account_id',
    keys: accounts.map(({ payerAccountId }) => payerAccountId),
  })) {
    const rows: ListedOrganizationRow[] = await query.select(
      'payer_account_id',
      'last_complete_at',
      'held',
    );
    rows.forEach(row => organizations.set(row.payer_account_id, row));
  }
  return organizations;
}

/** Keys of all accounts that held removals are about: seldom any. */
async function heldIn(
  knex: Knex,
  organizations: ReadonlyMap<string, ListedOrganizationRow>,
): Promise<Set<string>> {
  const held = new Set<string>();
  for (const query of byKeys(knex, {
    table: HELD_REMOVALS_TABLE,
    column: 'payer_account_id',
    keys: [...organizations.values()].flatMap(row =>
      row.held === null ? [] : row.payer_account_id,
    ),
  })) {
    const rows: HeldRemovalRow[] = await query.select(
      'payer_account_id',
      'account_id',
    );
    rows.forEach(row => held.add(keyOf(row.payer_account_id, row.account_id)));
  }
  return held;
}

function keyOf(payerAccountId: string, accountId: string): string {
  return `${payerAccountId} ${accountId}`;
}

/** The last listing that still had what is held. */
function lastWith(held: string): string | undefined {
  const { lastListedAt }: HeldRemovalRecord = JSON.parse(held);
  return lastListedAt;
}
