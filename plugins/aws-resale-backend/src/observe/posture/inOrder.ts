/**
 * Items in an order of their own: AWS promises none for its listings, and what is
 * kept is compared with what comes next.
 */
export function inOrder<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): T[] {
  return [...items].sort((one, other) => {
    const [key, otherKey] = [keyOf(one), keyOf(other)];
    if (key === otherKey) {
      return 0;
    }
    return key < otherKey ? -1 : 1;
  });
}
