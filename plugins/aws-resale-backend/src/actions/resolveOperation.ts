import { InputError } from '@backstage/errors';
import {
  quoteValue,
  type OperationSummary,
} from 'backstage-plugin-aws-resale-common';
import { distance } from 'fastest-levenshtein';

/** Words that change nothing of what is meant. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
const CANDIDATES_SHOWN = 6;

/**
 * The operation that a text names: its id, its title whatever the case and the
 * articles, or a part of either that no other operation has. Nothing else is
 * guessed, since the answer to another question may be a yes.
 *
 * @throws InputError with the nearest operations where none or several fit.
 */
export function resolveOperation(
  text: string,
  operations: readonly OperationSummary[],
): OperationSummary {
  const wanted = wordsOf(text);
  const ways: ((operation: OperationSummary) => boolean)[] = [
    ({ id }) => id === text.trim(),
    operation => phrasesOf(operation).includes(wanted),
    operation => phrasesOf(operation).some(phrase => phrase.includes(wanted)),
  ];
  for (const fits of wanted ? ways : []) {
    const found = operations.filter(fits);
    if (found.length === 1) {
      return found[0];
    }
    if (found.length > 1) {
      throw ambiguous(text, nearest(wanted, found));
    }
  }
  throw new InputError(
    `No operation is called ${quoteValue(text)}. The nearest are: ${listOf(
      nearest(wanted, operations),
    )}. Ask again with the id of the one that is meant; do not take another one for it`,
  );
}

function ambiguous(text: string, found: readonly OperationSummary[]) {
  return new InputError(
    `${quoteValue(text)} fits several operations: ${listOf(
      found,
    )}. Ask again with the id of the one that is meant`,
  );
}

/** In small letters, single spaces and without articles. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word && !ARTICLES.has(word))
    .join(' ');
}

function phrasesOf({ id, title }: OperationSummary): string[] {
  return [wordsOf(title), wordsOf(id)];
}

/** Most words in common first, then fewest letters apart. */
function nearest(
  wanted: string,
  operations: readonly OperationSummary[],
): OperationSummary[] {
  const words = new Set(wanted.split(' '));
  return operations
    .map(operation => {
      const phrases = phrasesOf(operation);
      const shared = new Set(
        phrases.flatMap(phrase =>
          phrase.split(' ').filter(word => words.has(word)),
        ),
      );
      return {
        operation,
        shared: shared.size,
        apart: Math.min(...phrases.map(phrase => distance(phrase, wanted))),
      };
    })
    .sort((a, b) => b.shared - a.shared || a.apart - b.apart)
    .slice(0, CANDIDATES_SHOWN)
    .map(({ operation }) => operation);
}

function listOf(operations: readonly OperationSummary[]): string {
  return operations.map(({ id, title }) => `${id} ("${title}")`).join(', ');
}
