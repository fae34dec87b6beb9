import { parseCustomerAnnotations } from 'backstage-plugin-aws-resale-common';
import { billingTerms } from './billingTerms';

const silent = parseCustomerAnnotations({}).facts;
const transferring = parseCustomerAnnotations({
  'aws-resale/billing-arrangement': 'billing-transfer',
  'aws-resale/billing-transfer-started': '2026-09-01',
}).facts;
const unreadable = parseCustomerAnnotations({
  'aws-resale/billing-arrangement': 'barter',
}).facts;

describe('billingTerms', () => {
  it('takes what the customer declares first', () => {
    expect(
      billingTerms({
        facts: transferring,
        organizationArrangement: 'DIRECT',
      }),
    ).toEqual({
      arrangement: 'BILLING_TRANSFER',
      source: 'CUSTOMER',
      transferStarted: '2026-09-01',
    });
  });

  it('does not let config overrule a declared provider payer', () => {
    const { facts } = parseCustomerAnnotations({
      'aws-resale/billing-arrangement': 'provider-payer',
    });
    expect(
      billingTerms({ facts, organizationArrangement: 'DIRECT' }),
    ).toMatchObject({ arrangement: 'PROVIDER_PAYER', source: 'CUSTOMER' });
  });

  it('completes a start that only config knows', () => {
    const { billingTransferStarted, ...facts } = transferring;
    expect(
      billingTerms({
        facts,
        organizationArrangement: 'BILLING_TRANSFER',
        organizationTransferStarted: '2026-10-01',
      }).transferStarted,
    ).toBe('2026-10-01');
  });

  it.each([[silent], [undefined]])(
    'takes config where the customer is silent or missing',
    facts => {
      expect(
        billingTerms({
          facts,
          organizationArrangement: 'BILLING_TRANSFER',
          organizationTransferStarted: '2026-10-01',
        }),
      ).toEqual({
        arrangement: 'BILLING_TRANSFER',
        source: 'CONFIG',
        transferStarted: '2026-10-01',
      });
    },
  );

  it('falls back to the default for customers, and to nothing without one', () => {
    expect(billingTerms({ facts: silent })).toEqual({
      arrangement: 'PROVIDER_PAYER',
      source: 'DEFAULT',
    });
    expect(billingTerms({})).toEqual({
      arrangement: 'UNKNOWN',
      source: 'NONE',
    });
  });

  it('does not guess past a value that cannot be read', () => {
    expect(
      billingTerms({ facts: unreadable, organizationArrangement: 'DIRECT' }),
    ).toMatchObject({ arrangement: 'UNKNOWN', source: 'CUSTOMER' });
  });
});
