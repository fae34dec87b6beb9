/** Order of texts by their characters, the same whatever the language; a missing one comes first. */
export function compareTexts(one = '', other = ''): number {
  return Number(one > other) - Number(one < other);
}
