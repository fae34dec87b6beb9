import type { Account } from '@aws-sdk/client-organizations';
import { toListedAccount } from './toListedAccount';

const ID = '012345678901';

describe('toListedAccount', () => {
  it('takes over what AWS says', () => {
    const joinedAt = new Date('2026-05-01T00:00:00Z');
    expect(
      toListedAccount(
        {
          Id: ID,
          Arn: `arn:aws:organizations::000000000001:account/o-example/${ID}`,
          Email: 'root@customer.example',
          Name: 'Acme "EU"',
          State: 'ACTIVE',
          JoinedMethod: 'INVITED',
          JoinedTimestamp: joinedAt,
        },
        ['ou-abcd-11111111'],
      ),
    ).toEqual({
      accountId: ID,
      arn: `arn:aws:organizations::000000000001:account/o-example/${ID}`,
      email: 'root@customer.example',
      name: 'Acme "EU"',
      state: 'ACTIVE',
      joinedMethod: 'INVITED',
      joinedAt,
      ouIds: ['ou-abcd-11111111'],
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ State: 'CLOSED', Status: 'SUSPENDED' }, 'CLOSED'],
    [{ State: 'PENDING_ACTIVATION' }, 'PENDING_ACTIVATION'],
    [{ Status: 'SUSPENDED' }, 'SUSPENDED'],
    [{ Status: 'PENDING_CLOSURE' }, 'PENDING_CLOSURE'],
    [{ State: 'ON_HOLIDAY', Status: 'ACTIVE' }, 'ACTIVE'],
    [{ State: 'ON_HOLIDAY' }, 'UNKNOWN'],
    [{}, 'UNKNOWN'],
  ])('reads the state of %j as %s', (words, state) => {
    const account = { Id: ID, ...words } as Account;
    expect(toListedAccount(account, undefined).state).toBe(state);
  });

  it('calls an account without a name by its id', () => {
    expect(toListedAccount({ Id: ID }, undefined).name).toBe(ID);
  });

  it.each([undefined, '', '12345678901', 'abc'])(
    'refuses the id %p, so that no listing looks complete without it',
    Id => {
      expect(() => toListedAccount({ Id }, undefined)).toThrow(
        'without a 12-digit id',
      );
    },
  );
});
