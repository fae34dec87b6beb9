import { makeReading } from '../../__testUtils__/builders';
import { claimAnnotations } from './claimAnnotations';

const { facts } = makeReading('acme', {
  payerAccountIds: ['100000000000'],
  linkedAccountIds: ['000000000001'],
});

describe('claimAnnotations', () => {
  it('adds to the list as it is written, and keeps all else', () => {
    const kept = {
      'aws-resale/account-model': 'ECAM',
      'aws-resale/linked-account-id': ' 000000000001 ;18302774519',
    };
    expect(
      claimAnnotations({
        kept,
        facts,
        accountIds: ['000000000002', '000000000001'],
        isPayer: false,
      }),
    ).toEqual({
      before: kept,
      after: {
        'aws-resale/account-model': 'ECAM',
        'aws-resale/linked-account-id':
          '000000000001, 18302774519, 000000000002',
      },
    });
  });

  it('begins a list that is not there', () => {
    expect(
      claimAnnotations({
        kept: { 'aws-resale/linked-account-id': '000000000001' },
        facts,
        accountIds: ['200000000000'],
        isPayer: true,
      }).after,
    ).toEqual({
      'aws-resale/linked-account-id': '000000000001',
      'aws-resale/payer-account-id': '200000000000',
    });
  });

  it('loses no account of which only the reading is known', () => {
    expect(
      claimAnnotations({
        kept: undefined,
        facts,
        accountIds: ['000000000002'],
        isPayer: false,
      }).after,
    ).toEqual({
      'aws-resale/payer-account-id': '100000000000',
      'aws-resale/linked-account-id': '000000000001, 000000000002',
    });
  });
});
