/**
 * Puts an item into a list that is in order, behind its equals. For the few items
 * that there are for each of a thousand accounts: what sorting sets up first takes
 * more memory than they do.
 */
export function insertInOrder<T>(
  list: T[],
  item: T,
  compare: (one: T, other: T) => number,
): void {
  let place = list.length;
  for (; place > 0 && compare(list[place - 1], item) > 0; place--) {
    list[place] = list[place - 1];
  }
  list[place] = item;
}
