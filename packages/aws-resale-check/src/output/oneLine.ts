/**
 * A text of somebody else as a part of one line, without anything that a terminal
 * or a CI system could take for a command.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
