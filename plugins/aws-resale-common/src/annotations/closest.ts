import { distance } from 'fastest-levenshtein';

/** Longer texts are no misspelt words, and comparing them costs. */
const LONGEST_WORD = 80;

/**
 * What was probably meant by a misspelt word.
 *
 * @param meanings - the known words with what each of them means.
 * @param tolerance - the share of a known word's letters that may be wrong.
 * @returns the meaning of the nearest known word; undefined when none is near
 * or when words of different meaning are equally near.
 *
 * @public
 */
export function closest(
  word: string,
  meanings: ReadonlyMap<string, string>,
  tolerance: number,
): string | undefined {
  if (word.length > LONGEST_WORD) {
    return undefined;
  }
  const near = [...meanings]
    .map(([known, meaning]) => ({
      meaning,
      edits: distance(word, known),
      allowed: Math.ceil(known.length * tolerance),
    }))
    .filter(({ edits, allowed }) => edits <= allowed);
  const fewest = Math.min(...near.map(({ edits }) => edits));
  const nearest = new Set(
    near.filter(({ edits }) => edits === fewest).map(one => one.meaning),
  );
  return nearest.size === 1 ? [...nearest][0] : undefined;
}
