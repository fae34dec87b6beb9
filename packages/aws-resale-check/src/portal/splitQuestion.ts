import type { ChangeQuestion } from 'backstage-plugin-aws-resale-common';

/** What one request may ask for, as the contract of the API has it. */
const MOST_ACCOUNTS = 1000;
const MOST_OPERATIONS = 100;
const MOST_ANSWERS = 5000;

function chunks<T>(items: readonly T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += size) {
    found.push(items.slice(at, at + size));
  }
  return found;
}

/** The same question in parts that the portal takes, accounts in their order. */
export function splitQuestion({
  accountIds,
  operationIds,
}: ChangeQuestion): ChangeQuestion[] {
  return chunks(operationIds, MOST_OPERATIONS).flatMap(operations =>
    chunks(
      accountIds,
      Math.min(MOST_ACCOUNTS, Math.floor(MOST_ANSWERS / operations.length)),
    ).map(accounts => ({ accountIds: accounts, operationIds: operations })),
  );
}
