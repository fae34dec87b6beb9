import { compareAccount } from './compareAccount';

describe('compareAccount', () => {
  it.each([
    ['PROVIDER', 'PROVIDER', 'CONSISTENT', 'agrees'],
    ['OTHER', 'PROVIDER', 'DRIFT', 'differs'],
    // The reported model disagrees, the observed holder does not.
    ['PROVIDER', 'PROVIDER', 'DRIFT', 'agrees'],
    ['UNKNOWN', 'PROVIDER', 'NOT_OBSERVED', 'unclear'],
    ['PROVIDER', undefined, 'NOT_OBSERVED', 'unclear'],
    ['PROVIDER', 'CUSTOMER', 'IN_TRANSFER', 'unclear'],
    ['PROVIDER', undefined, 'UNDECLARED', 'unclear'],
  ] as const)(
    'held by %s, expected %s, %s: %s',
    (holder, expectedHolder, verdict, relation) => {
      expect(compareAccount({ holder, expectedHolder, verdict })).toBe(
        relation,
      );
    },
  );
});
