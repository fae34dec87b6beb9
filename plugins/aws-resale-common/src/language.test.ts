import fc from 'fast-check';
import * as language from './language';
import { parseAccountModel, parseBillingArrangement } from './language';

describe('the lists', () => {
  it.each(
    Object.entries(language).flatMap(([name, value]): [string, string[]][] =>
      typeof value === 'function' ? [] : [[name, [...value]]],
    ),
  )('%s repeats no word', (_, words) => {
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('parseAccountModel', () => {
  it.each([
    ['ECAM', 'ECAM'],
    [' ecam ', 'ECAM'],
    ['END_CUSTOMER', 'ECAM'],
    ['end-customer', 'ECAM'],
    ['SPAM', 'SPAM'],
    ['sptm', 'SPAM'],
    ['Solution Provider', 'SPAM'],
    ['distributor', 'DISTRIBUTOR'],
    ['UNKNOWN', undefined],
    ['', undefined],
    ['SPAMM', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ])('reads %j as %j', (text, model) => {
    expect(parseAccountModel(text)).toBe(model);
  });

  it('gives a model or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect([undefined, 'ECAM', 'SPAM', 'DISTRIBUTOR']).toContain(
          parseAccountModel(text),
        );
      }),
    );
  });
});

describe('parseBillingArrangement', () => {
  it.each([
    ['provider-payer', 'PROVIDER_PAYER'],
    ['Billing Transfer', 'BILLING_TRANSFER'],
    ['DIRECT', 'DIRECT'],
    ['unknown', undefined],
    ['', undefined],
  ])('reads %j as %j', (text, arrangement) => {
    expect(parseBillingArrangement(text)).toBe(arrangement);
  });
});
