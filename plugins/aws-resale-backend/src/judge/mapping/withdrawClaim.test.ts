import { withdrawClaim } from './withdrawClaim';

const PAYER = '590238471106';
const disputed = {
  payerAccountId: PAYER,
  accountIds: ['000000000001', '000000000002'],
};
const annotations = {
  'aws-resale/account-model': 'ecma',
  'aws-resale/payer-account-id': `${PAYER}, 111111111111`,
  'aws-resale/linked-account-id': '000000000001; 000000000003 000000000002',
};

describe('withdrawClaim', () => {
  it('lets go of the payer, and keeps whatever else is written', () => {
    expect(withdrawClaim(annotations, 'ORGANIZATION', disputed)).toEqual({
      before: annotations,
      after: { ...annotations, 'aws-resale/payer-account-id': '111111111111' },
    });
  });

  it('lets go of the accounts', () => {
    expect(
      withdrawClaim(annotations, 'LINKED_ACCOUNT_ANNOTATION', disputed)?.after,
    ).toEqual({
      ...annotations,
      'aws-resale/linked-account-id': '000000000003',
    });
  });

  it('takes the annotation away with its last id', () => {
    expect(
      withdrawClaim(
        { 'aws-resale/payer-account-id': Number(PAYER) },
        'ORGANIZATION',
        disputed,
      ),
    ).toEqual({
      before: { 'aws-resale/payer-account-id': Number(PAYER) },
      after: {},
    });
  });

  it.each(['ACCOUNT_TAG', 'OU_RULE', 'ASSIGNMENT'] as const)(
    'has nothing to write for a claim by %s',
    source => {
      expect(withdrawClaim(annotations, source, disputed)).toBeUndefined();
    },
  );

  it('has nothing to write where the annotation is gone', () => {
    expect(withdrawClaim({}, 'ORGANIZATION', disputed)).toBeUndefined();
  });
});
