/**
 * The items of a list in an annotation, trimmed, none of them empty. Commas,
 * semicolons and line breaks separate; spaces do where each word is an item by
 * itself, so that `acme corp.example` stays one (malformed) item.
 *
 * @param isItem - whether a word without spaces is a well-formed item.
 */
export function splitList(
  text: string,
  isItem: (word: string) => boolean,
): string[] {
  return text
    .split(/[,;\r\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
    .flatMap(part => {
      const words = part.split(/\s+/);
      return words.every(isItem) ? words : [part];
    });
}
