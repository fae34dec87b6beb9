import type { ChangeVerdict } from 'backstage-plugin-aws-resale-common';

const WORDS: Readonly<Record<ChangeVerdict, string>> = {
  ALLOWED: 'ALLOWED',
  NEEDS_APPROVAL: 'NEEDS APPROVAL',
  NOT_OURS: 'NOT OURS',
  UNKNOWN: 'UNKNOWN',
};
/** Green, yellow, red, magenta. */
const COLOURS: Readonly<Record<ChangeVerdict, number>> = {
  ALLOWED: 32,
  NEEDS_APPROVAL: 33,
  NOT_OURS: 31,
  UNKNOWN: 35,
};
const WIDTH = Math.max(...Object.values(WORDS).map(({ length }) => length));

/** A verdict in words, as wide as every other; a colour only repeats it. */
export function writeVerdict(
  verdict: ChangeVerdict,
  options: { isColoured: boolean },
): string {
  const word = WORDS[verdict];
  const written = options.isColoured
    ? `\u001b[${COLOURS[verdict]}m${word}\u001b[0m`
    : word;
  return written + ' '.repeat(WIDTH - word.length);
}
