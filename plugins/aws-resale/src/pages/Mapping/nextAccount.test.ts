import { nextAccount } from './nextAccount';

describe('nextAccount', () => {
  it.each([
    ['the next one below', ['a', 'b', 'c'], 'a', ['a'], 'b'],
    [
      'past those that were decided with it',
      ['a', 'b', 'c'],
      'a',
      ['a', 'b'],
      'c',
    ],
    ['the nearest above after the last one', ['a', 'b', 'c'], 'c', ['c'], 'b'],
    ['nothing when all are decided', ['a', 'b'], 'a', ['a', 'b'], undefined],
    [
      'the first one where the account is not listed',
      ['a', 'b'],
      'x',
      ['x'],
      'a',
    ],
  ])('is %s', (_, ids, current, decided, next) => {
    expect(nextAccount(ids, current, decided)).toBe(next);
  });
});
