import { mockServices } from '@backstage/backend-test-utils';
import { readListedAccounts } from './readListedAccounts';

describe('readListedAccounts', () => {
  it('knows the accounts that the AWS integration has credentials for', () => {
    const config = mockServices.rootConfig({
      data: {
        aws: {
          accountDefaults: { roleName: 'reader' },
          accounts: [
            {
              accountId: '012345678901',
              accessKeyId: 'a',
              secretAccessKey: 'b',
            },
            { accountId: '000000000002', roleName: 'reader' },
            {
              accountId: '000000000003',
              roleName: 'reader',
              partition: 'aws-cn',
            },
            { accountId: 4, roleName: 'reader' },
          ],
        },
      },
    });
    expect([...readListedAccounts(config)]).toEqual([
      ['012345678901', { path: 'aws.accounts[0]' }],
      ['000000000002', { path: 'aws.accounts[1]', rolePartition: 'aws' }],
      ['000000000003', { path: 'aws.accounts[2]', rolePartition: 'aws-cn' }],
    ]);
  });

  it('knows none without that section', () => {
    const config = mockServices.rootConfig({ data: {} });
    expect(readListedAccounts(config).size).toBe(0);
  });
});
