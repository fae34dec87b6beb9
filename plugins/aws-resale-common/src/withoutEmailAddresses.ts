/**
 * The text with every e-mail address cut down to its domain. Names, titles and
 * reasons are written by people and may hold one.
 *
 * @public
 */
export function withoutEmailAddresses(text: string): string {
  // Word by word: a pattern that ends in @ tries every letter of a long word.
  return text.includes('@')
    ? text.replace(/\S+/g, word => word.slice(word.lastIndexOf('@') + 1))
    : text;
}
