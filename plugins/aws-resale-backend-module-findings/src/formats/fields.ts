/** Something that JSON says. */
export type Json = unknown;

/** The value under a path of keys and positions; undefined where there is none. */
export function fieldOf(value: Json, ...path: Array<string | number>): Json {
  let found: Json = value;
  for (const key of path) {
    if (
      typeof found !== 'object' ||
      found === null ||
      !Object.hasOwn(found, key)
    ) {
      return undefined;
    }
    found = (found as Record<string | number, Json>)[key];
  }
  return found;
}

/** A text that is not blank, trimmed. */
export function textAt(
  value: Json,
  ...path: Array<string | number>
): string | undefined {
  const text = fieldOf(value, ...path);
  return typeof text === 'string' && text.trim() !== ''
    ? text.trim()
    : undefined;
}

/** A number, also one that is written as a text. */
export function numberAt(
  value: Json,
  ...path: Array<string | number>
): number | undefined {
  const found = fieldOf(value, ...path);
  const number =
    typeof found === 'string' && found.trim() !== '' ? Number(found) : found;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : undefined;
}
