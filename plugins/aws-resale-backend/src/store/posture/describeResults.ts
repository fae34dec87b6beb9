import type { PostureState } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import type { NewChange } from '../../judge/accountRecord';
import { ACCOUNTS_TABLE, type AccountRow } from '../tables';
import { chunksOf } from './chunksOf';
import type { ResultDifference } from './planResults';
import type { PostureWriteResult } from './PostureStore';

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
  return {
    written: accountIds.size,
    changes: differences.flatMap(({ before, after }): NewChange[] => {
      const account = accounts.get(after.account_id);
      return account && before && isWorthTelling(before.state, after.state)
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
              from: before.state,
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
 * A check that gains or loses its meaning is told only where that opens or
 * closes something: an account that is closed would fill its history otherwise.
 */
function isWorthTelling(from: PostureState, to: PostureState): boolean {
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
