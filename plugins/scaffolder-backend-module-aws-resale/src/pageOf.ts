/** The page of an account, from the root of the portal. */
export function pageOf(accountId: string): string {
  return `/aws-resale/accounts/${accountId}`;
}
