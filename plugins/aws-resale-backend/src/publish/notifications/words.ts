const NAMES_SHOWN = 5;

/** `1 account`, `2 accounts`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Names some accounts. A name that holds an e-mail address is personal data, and
 * is left out.
 */
export function namesOf(
  accounts: ReadonlyArray<{ accountId: string; accountName?: string }>,
): string {
  const byId = new Map(accounts.map(account => [account.accountId, account]));
  const names = [...byId.values()]
    .slice(0, NAMES_SHOWN)
    .map(({ accountId, accountName }) =>
      accountName && !accountName.includes('@')
        ? `${accountName} (${accountId})`
        : accountId,
    );
  const more = byId.size - names.length;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
