/** Cuts a list into parts that one statement can bear, each item once. */
export function* chunksOf<T>(items: Iterable<T>, size = 500): Generator<T[]> {
  const all = [...new Set(items)];
  for (let start = 0; start < all.length; start += size) {
    yield all.slice(start, start + size);
  }
}
