import { isAccountId } from '../accountId';
import { splitAccountIds } from './values/accountIds';

/** The ids among a list that are account ids, in order, without repeats. @public */
export function accountIdsIn(text: string): string[] {
  return [...new Set(splitAccountIds(text).filter(isAccountId))];
}
