/** A text in the form in which patterns and names are compared: without case. */
export function foldText(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
