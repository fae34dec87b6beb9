import { withoutQuestion } from './withoutQuestion';

describe('withoutQuestion', () => {
  it.each([
    [
      '"ecma" is not an account model; write ECAM or SPAM: did you mean ECAM?',
      '"ecma" is not an account model; write ECAM or SPAM',
    ],
    ['It is unknown; did you mean "user:default/l.ferrer"?', 'It is unknown'],
    ['Did you mean ECAM? Then write it.', 'Did you mean ECAM? Then write it.'],
    ['It has 11 digits', 'It has 11 digits'],
  ])('makes of %s', (message, words) => {
    expect(withoutQuestion(message)).toBe(words);
  });
});
