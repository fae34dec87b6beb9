import fc from 'fast-check';
import { rootEmailHolder } from './rootEmailHolder';

describe('rootEmailHolder', () => {
  it.each`
    domain                       | customerDomains            | holder
    ${'provider.example'}        | ${['customer.example']}    | ${'PROVIDER'}
    ${'aws.provider.example'}    | ${[]}                      | ${'PROVIDER'}
    ${'provider.example'}        | ${['provider.example']}    | ${'PROVIDER'}
    ${'customer.example'}        | ${['customer.example']}    | ${'CUSTOMER'}
    ${'it.customer.example'}     | ${['customer.example']}    | ${'CUSTOMER'}
    ${'evilprovider.example'}    | ${['customer.example']}    | ${'OTHER'}
    ${'evilprovider.example'}    | ${[]}                      | ${'UNKNOWN'}
    ${'customer.example'}        | ${['it.customer.example']} | ${'OTHER'}
    ${'provider.example.evil.x'} | ${['customer.example']}    | ${'OTHER'}
    ${undefined}                 | ${['customer.example']}    | ${'UNKNOWN'}
  `(
    '$domain with customer domains $customerDomains is $holder',
    ({ domain, customerDomains, holder }) => {
      expect(
        rootEmailHolder({
          domain,
          customerDomains,
          providerDomains: ['provider.example'],
        }),
      ).toBe(holder);
    },
  );

  it('never takes a domain for the provider that merely ends alike', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,20}$/), prefix => {
        const holder = rootEmailHolder({
          domain: `${prefix}provider.example`,
          providerDomains: ['provider.example'],
          customerDomains: ['customer.example'],
        });
        expect(holder).toBe('OTHER');
      }),
    );
  });
});
