/**
 * The text with every e-mail address cut down to its domain. Names, titles and
 * reasons are written by people and may hold one.
 *
 * @public
 */
export function withoutEmailAddresses(text: string): string {
  return text.replace(/\S*@/g, '');
}
