import type { AccountMatch } from './types';

/** Accounts with one of these names. */
export function named(...names: string[]): AccountMatch {
  return ({ name }) => names.includes(name);
}

/** Accounts with one of these ids. */
export function withId(...accountIds: string[]): AccountMatch {
  return ({ accountId }) => accountIds.includes(accountId);
}

/** Accounts in a unit with one of these paths, or below. */
export function below(...paths: string[]): AccountMatch {
  return account =>
    paths.some(path => `${account.path}/`.startsWith(`${path}/`));
}
