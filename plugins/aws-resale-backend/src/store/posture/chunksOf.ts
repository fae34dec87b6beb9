/** Cuts a list into parts that one statement can bear, each key once. */
export function* chunksOf(
  keys: Iterable<string>,
  size = 500,
): Generator<string[]> {
  const all = [...new Set(keys)];
  for (let start = 0; start < all.length; start += size) {
    yield all.slice(start, start + size);
  }
}
