const LONGEST = 60;

/**
 * Quotes a value that somebody wrote, for a message that others read. An e-mail
 * address is personal data and is named but not repeated; a long text is cut.
 *
 * @public
 */
export function quoteValue(text: string): string {
  if (text.includes('@')) {
    return 'an e-mail address';
  }
  const characters = [...text];
  return characters.length > LONGEST
    ? `"${characters.slice(0, LONGEST).join('')}…"`
    : `"${text}"`;
}
