/** Makes what belongs to a key once, however often it is asked for. */
export function remember<Key, Made extends object>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return key => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
