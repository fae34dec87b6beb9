/**
 * Parts of the JSON Schema patterns of the contract. Each is unambiguous, so
 * that no text makes a regular expression engine go back and forth.
 *
 * @packageDocumentation
 */

/** A word in any case, with dashes, underscores or spaces between its parts. */
export function wordPattern(word: string): string {
  return [...word]
    .map(letter =>
      letter === '_'
        ? '[\\s_-]+'
        : `[${letter.toUpperCase()}${letter.toLowerCase()}]`,
    )
    .join('');
}

/** Any of several words. */
export function anyWordPattern(words: readonly string[]): string {
  return `(?:${words.map(wordPattern).join('|')})`;
}

/** A list of at least one item, with separators anywhere around the items. */
export function listPattern(item: string): string {
  return `^[\\s,;]*${item}(?:[\\s,;]+${item})*[\\s,;]*$`;
}
