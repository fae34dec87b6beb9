/** A piece of a text, and whether it carries the weight. */
export interface TextPart {
  text: string;
  isStrong: boolean;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * Cuts a text at some words, wherever they stand whole, with the `’s` of a name.
 * Of words that begin alike the longest is taken.
 */
export function splitAtWords(
  text: string,
  words: readonly string[],
): TextPart[] {
  const wanted = [...words]
    .filter(word => word !== '')
    .sort((a, b) => b.length - a.length)
    .map(escaped);
  if (wanted.length === 0) {
    return [{ text, isStrong: false }];
  }
  const pattern = new RegExp(
    `((?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?:’s?)?(?![\\p{L}\\p{N}]))`,
    'u',
  );
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, isStrong: index % 2 === 1 }))
    .filter(part => part.text !== '');
}
