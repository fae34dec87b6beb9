import type { PostureState } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { NewChange } from '../../judge/accountRecord';
import { ACCOUNTS_TABLE, CHANGES_TABLE, type AccountRow } from '../tables';
import { chunksOf } from './chunksOf';
import type { ResultDifference } from './planResults';
import type { PostureWriteResult } from './PostureStore';
import type { PostureResultRow } from './tables';

type NamedAccount = Pick<
  AccountRow,
  'account_id' | 'name' | 'payer_account_id' | 'customer_ref'
>;

/** Says of results that are written what changed, and whose accounts they are. */
export async function describeResults(
  tx: Knex.Transaction,
  differences: readonly ResultDifference[],
  at: Date,
): Promise<PostureWriteResult> {
  const accountIds = new Set(differences.map(({ after }) => after.account_id));
  const accounts = await accountsOf(tx, accountIds);
  const joined = await joinedOf(tx, differences);
  return {
    written: accountIds.size,
    changes: differences.flatMap(({ before, after }): NewChange[] => {
      const account = accounts.get(after.account_id);
      const from = stateBefore({ before, after }, joined);
      return account && from && isWorthTelling(from, after.state)
        ? [
            {
              at: at.toISOString(),
              kind: 'POSTURE',
              accountId: account.account_id,
              accountName: account.name,
              payerAccountId: account.payer_account_id,
              ...(account.customer_ref && {
                customerRef: account.customer_ref,
              }),
              checkId: after.check_id,
              from,
              to: after.state,
            },
          ]
        : [];
    }),
    customerRefs: [
      ...new Set(
        [...accounts.values()].flatMap(({ customer_ref }) =>
          customer_ref ? [customer_ref] : [],
        ),
      ),
    ],
  };
}

/**
 * What an account was before: `ACCEPTED` where exposure is open again because
 * nobody accepts it any more. The first results are no change, unless they show
 * exposed what joined an organization that was known.
 */
function stateBefore(
  { before, after }: ResultDifference,
  joined: ReadonlySet<string>,
): PostureState | 'ACCEPTED' | undefined {
  if (!before) {
    return isExposure(after) && joined.has(after.account_id)
      ? 'NOT_OBSERVED'
      : undefined;
  }
  return isExposure(before) &&
    isExposure(after) &&
    isAcceptedNoMore(before, after)
    ? 'ACCEPTED'
    : before.state;
}

function isExposure({ check_id, state }: PostureResultRow): boolean {
  return check_id === 'exposure' && state === 'EXPOSED';
}

function isAcceptedNoMore(
  before: PostureResultRow,
  after: PostureResultRow,
): boolean {
  return Boolean(before.is_accepted) && !after.is_accepted;
}

/** Newly exposed accounts that joined their organization after its first reading. */
async function joinedOf(
  tx: Knex.Transaction,
  differences: readonly ResultDifference[],
): Promise<Set<string>> {
  const joined = new Set<string>();
  const first = differences.flatMap(({ before, after }) =>
    !before && isExposure(after) ? after.account_id : [],
  );
  for (const ids of chunksOf(first)) {
    const found: string[] = await tx(CHANGES_TABLE)
      .where({ kind: 'ACCOUNT_JOINED' })
      .whereIn('account_id', ids)
      .pluck('account_id');
    found.forEach(id => joined.add(id));
  }
  return joined;
}

/**
 * A check that gains or loses its meaning is told only where that opens or
 * closes something: an account that is closed would fill its history otherwise.
 */
function isWorthTelling(
  from: PostureState | 'ACCEPTED',
  to: PostureState,
): boolean {
  const states = [from, to];
  return (
    from !== to &&
    (!states.includes('NOT_APPLICABLE') || states.includes('EXPOSED'))
  );
}

async function accountsOf(
  tx: Knex.Transaction,
  accountIds: Iterable<string>,
): Promise<Map<string, NamedAccount>> {
  const accounts = new Map<string, NamedAccount>();
  for (const ids of chunksOf(accountIds)) {
    const rows: NamedAccount[] = await tx<AccountRow>(ACCOUNTS_TABLE)
      .whereIn('account_id', ids)
      .select('account_id', 'name', 'payer_account_id', 'customer_ref');
    rows.forEach(row => accounts.set(row.account_id, row));
  }
  return accounts;
}
