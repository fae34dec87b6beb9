import { splitAtWords } from './splitAtWords';

/** The text with its strong parts in brackets. */
function marked(text: string, words: string[]): string {
  return splitAtWords(text, words)
    .map(part => (part.isStrong ? `[${part.text}]` : part.text))
    .join('');
}

describe('splitAtWords', () => {
  it.each([
    [
      'This is Ems’, under SPAM.',
      ['Ems', 'SPAM'],
      'This is [Ems’], under [SPAM].',
    ],
    ['It is Acme’s. Acme pays.', ['Acme'], 'It is [Acme’s]. [Acme] pays.'],
    ['Acmes are many', ['Acme'], 'Acmes are many'],
    ['Überacme and acme', ['acme'], 'Überacme and [acme]'],
    [
      'Alster and Alster Nord',
      ['Alster', 'Alster Nord'],
      '[Alster] and [Alster Nord]',
    ],
    ['A+B (x) pays', ['A+B (x)'], '[A+B (x)] pays'],
    ['Nothing to see', ['', ''], 'Nothing to see'],
  ])('%s with %j', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });
});
