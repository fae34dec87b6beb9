import type {
  Account,
  AwsResaleApi,
  RequestOptions,
} from 'backstage-plugin-aws-resale-common';

const ACCOUNTS_PER_PAGE = 200;

/** Reads every account of a customer that is not gone, page by page. */
export async function listAccountsOf(
  api: AwsResaleApi,
  customerRef: string,
  options: RequestOptions,
): Promise<Account[]> {
  const accounts: Account[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listAccounts(
      { customer: customerRef, limit: ACCOUNTS_PER_PAGE, sort: 'name', cursor },
      options,
    );
    accounts.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return accounts;
}
