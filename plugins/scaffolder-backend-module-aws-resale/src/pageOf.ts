/**
 * The page of an account.
 *
 * @param appUrl - where people open the portal, without a slash at its end.
 */
export function pageOf(accountId: string, appUrl: string): string {
  return `${appUrl}/aws-resale/accounts/${accountId}`;
}
