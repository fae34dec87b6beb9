import fc from 'fast-check';
import { foldText } from './foldText';
import { MAX_READINGS, TextPattern } from './TextPattern';

const readings = (pattern: string, text: string) =>
  new TextPattern(pattern)
    .readings(foldText(text))
    .map(captures => Object.fromEntries(captures));

describe('TextPattern', () => {
  it.each<[string, string, Array<Record<string, string>>]>([
    ['acme', 'acme', [{}]],
    ['acme', 'Acme', [{}]],
    ['MÜLLER', 'Mu\u0308ller', [{}]],
    ['acme', 'acme-prod', []],
    ['*', '', [{}]],
    ['acme-*', 'acme-', [{}]],
    ['*-prod', 'acme-prod', [{}]],
    ['*-prod', 'acme-prod-eu', []],
    ['a*b*c', 'aXbXc', [{}]],
    ['a*b*c', 'acb', []],
    ['ab*ba', 'aba', []],
    ['a*b{word}a', 'aba', []],
    ['a*b{word}a', 'abba', [{ word: 'b' }]],
    ['{word}', '', []],
    ['{word}', 'Acme', [{ word: 'acme' }]],
    ['{customer}-*', '-prod', []],
    ['{customer}-*', 'acme-', [{ customer: 'acme' }]],
    [
      '{customer}-*',
      'acme-corp-prod',
      [{ customer: 'acme-corp' }, { customer: 'acme' }],
    ],
    [
      '*-{customer}',
      'prod-acme-corp',
      [{ customer: 'acme-corp' }, { customer: 'corp' }],
    ],
    [
      '{customer}-{stage}',
      'a-b-c',
      [
        { customer: 'a-b', stage: 'c' },
        { customer: 'a', stage: 'b-c' },
      ],
    ],
    ['x{a}y*z', 'x1y2y3z', [{ a: '1y2' }, { a: '1' }]],
    ['{__proto__x}', 'odd', [{ __proto__x: 'odd' }]],
  ])('reads with %s the text "%s"', (pattern, text, expected) => {
    expect(readings(pattern, text)).toEqual(expected);
  });

  it('agrees with a regular expression on what fits', () => {
    const piece = fc.constantFrom('a', 'b', 'ab', '-');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 4 }),
        fc.array(fc.constantFrom('*', '{w}'), { maxLength: 3 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 10 }),
        (texts, gaps, text) => {
          // Texts and gaps take turns, so that no two gaps are neighbours.
          const named = gaps.map((gap, index) => gap.replace('w', `w${index}`));
          const parts = texts.flatMap((one, index) => [
            one,
            named[index] ?? '',
          ]);
          const expected = new RegExp(
            `^${parts
              .map(part => part.replace(/^\*$/, '.*').replace(/^\{.*$/, '.+'))
              .join('')}$`,
          ).test(text);
          const pattern = new TextPattern(parts.join(''));
          expect(pattern.fits(text)).toBe(expected);
          expect(pattern.readings(text).length > 0).toBe(expected);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('puts every reading together to the text it came from', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 }),
        text => {
          for (const { one, two } of readings('{one}-{two}', text)) {
            expect(`${one}-${two}`).toBe(text);
          }
        },
      ),
    );
  });

  it('looks at a bounded number of readings, whatever the name', () => {
    const pattern = new TextPattern(
      `*${'{w}-*-'.replace('w', 'a')}{b}-*-{c}-*-{d}-*`,
    );
    const hostile = '-a'.repeat(5_000);
    expect(pattern.readings(hostile)).toHaveLength(MAX_READINGS);
    expect(pattern.readings(`${hostile}é`)).toHaveLength(MAX_READINGS);
    expect(new TextPattern('{a}-x-{b}-y').readings(hostile)).toEqual([]);
  });
});
