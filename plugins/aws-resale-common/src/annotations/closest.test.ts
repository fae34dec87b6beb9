import { closest } from './closest';

const meanings = new Map([
  ['ECAM', 'ECAM'],
  ['SPAM', 'SPAM'],
  ['SPTM', 'SPAM'],
]);

describe('closest', () => {
  it.each([
    ['ECAM', 'ECAM'],
    ['ECMA', 'ECAM'],
    ['SPTAM', 'SPAM'],
    ['TEAM', undefined],
    ['BARTER', undefined],
    ['', undefined],
    ['ECAM'.repeat(100_000), undefined],
  ])('takes %.10s for %s', (word, meaning) => {
    expect(closest(word, meanings, 0.34)).toBe(meaning);
  });
});
