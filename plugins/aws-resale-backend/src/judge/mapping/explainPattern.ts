import { quoteValue } from 'backstage-plugin-aws-resale-common';
import { ANY_LEVELS } from './PathPattern';
import { wordsIn } from './TextPattern';

const WORD = /^[A-Za-z][A-Za-z0-9_]*$/;
const GAP = /\*|\{[^{}]*\}/g;

/** Says what is wrong with words in braces, in a pattern or a template. */
export function explainBraces(text: string): string | undefined {
  const words = wordsIn(text);
  const unknown = words.find(word => !WORD.test(word));
  if (unknown !== undefined) {
    return `${quoteValue(
      `{${unknown}}`,
    )} holds no word; write a letter, then letters and digits, like {customer}`;
  }
  return /[{}]/.test(text.replace(GAP, ''))
    ? 'has a brace without its partner; a capture is a word in braces, like {customer}'
    : undefined;
}

/** Says what is wrong with a pattern for one level, or for a name. */
function explainGaps(text: string): string | undefined {
  const braces = explainBraces(text);
  if (braces) {
    return braces;
  }
  const neighbours = /(?:\*|\})(?:\*|\{)/.exec(text);
  return neighbours
    ? 'has two gaps side by side, so that it is open where one ends; put text between them'
    : undefined;
}

function explainPath(path: string): string | undefined {
  if (!path.startsWith('/')) {
    return `does not begin at the root; write ${quoteValue(`/${path}`)}`;
  }
  const levels = path === '/' ? [] : path.slice(1).split('/');
  if (levels.includes('')) {
    return 'has a level without a name; write one slash between two levels and none at the end';
  }
  const mixed = levels.find(
    level => level !== ANY_LEVELS && level.includes(ANY_LEVELS),
  );
  if (mixed !== undefined) {
    return `mixes ** with other text in ${quoteValue(
      mixed,
    )}; ** stands alone between two slashes, * is any text within one level`;
  }
  return levels
    .filter(level => level !== ANY_LEVELS)
    .map(explainGaps)
    .find(problem => problem !== undefined);
}

function explainName(name: string): string | undefined {
  return name.includes(ANY_LEVELS)
    ? 'has **, which is for levels of an ouPath; in a name * is any text'
    : explainGaps(name);
}

/**
 * Says what is wrong with the pattern of a rule and what to write instead, or
 * returns undefined when it can be used.
 */
export function explainPattern(
  key: 'ouPath' | 'name',
  pattern: string,
): string | undefined {
  const problem =
    key === 'ouPath' ? explainPath(pattern) : explainName(pattern);
  if (problem) {
    return problem;
  }
  const words = wordsIn(pattern);
  const repeated = words.find((word, index) => words.indexOf(word) !== index);
  return repeated === undefined
    ? undefined
    : `captures {${repeated}} twice; give each capture a word of its own`;
}
