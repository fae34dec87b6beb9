/** The page of an account in the portal, whole where it is known where pages are. */
export function linkToAccount(
  accountId: string,
  appUrl: string | undefined,
): string {
  return `${appUrl ?? ''}/aws-resale/accounts/${accountId}`;
}
