import { bothScopes, eitherScope, type AccountScope } from './Scope';

const acme: AccountScope = { key: 'customerRef', values: ['group:default/a'] };
const payer: AccountScope = { key: 'payerAccountId', values: ['000000000001'] };

describe('scopes joined', () => {
  it.each<[AccountScope, AccountScope, AccountScope, AccountScope]>([
    ['ALL', 'ALL', 'ALL', 'ALL'],
    ['ALL', 'NONE', 'NONE', 'ALL'],
    ['NONE', 'ALL', 'NONE', 'ALL'],
    ['NONE', 'NONE', 'NONE', 'NONE'],
    ['ALL', acme, acme, 'ALL'],
    [acme, 'ALL', acme, 'ALL'],
    ['NONE', acme, 'NONE', acme],
    [acme, 'NONE', 'NONE', acme],
    [acme, payer, { allOf: [acme, payer] }, { anyOf: [acme, payer] }],
  ])('of %j and %j', (one, other, both, either) => {
    expect(bothScopes(one, other)).toEqual(both);
    expect(eitherScope(one, other)).toEqual(either);
  });
});
