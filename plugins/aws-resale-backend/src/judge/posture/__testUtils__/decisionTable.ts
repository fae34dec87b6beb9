/** One line of a decision list: what has to be so, and what follows. */
interface Line {
  when: Array<ReadonlySet<string> | undefined>;
  then: string;
}

/**
 * Reads a decision list: words on the left, what follows from them on the right
 * of `->`. A word with bars is any of several, `*` is any word.
 */
export function decisionList(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => {
      const [left, right] = line.split('->');
      return {
        when: left
          .trim()
          .split(/\s+/)
          .map(word => (word === '*' ? undefined : new Set(word.split('|')))),
        then: right.trim(),
      };
    });
}

/** What follows from the first line that fits; every situation has one. */
export function decided(
  list: readonly Line[],
  words: readonly string[],
): string {
  const line = list.find(({ when }) =>
    when.every((any, index) => any === undefined || any.has(words[index])),
  );
  if (!line) {
    throw new Error(`No line for ${words.join(' ')}`);
  }
  return line.then;
}
