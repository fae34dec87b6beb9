/** The account of a change and by what it was found, or why it was not. */
export type FoundAccount =
  | { accountId: string; by: string }
  | { accountId?: undefined; problem: string };
