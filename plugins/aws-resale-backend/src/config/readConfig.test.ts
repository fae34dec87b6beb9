import { mockServices } from '@backstage/backend-test-utils';
import { defaultConfig } from './defaultConfig';
import {
  messageOf,
  MINIMUM,
  OTHER_SECRET,
  read,
  SECRET,
} from './__testUtils__/configData';
import { readAwsResaleConfig } from './readConfig';

describe('readAwsResaleConfig', () => {
  it('fills in the documented defaults', () => {
    expect(read(MINIMUM)).toEqual({
      providerDomains: ['provider.example'],
      aws: {
        roleName: 'aws-resale-reader',
        externalIdSecrets: [{ keyId: '2026', secret: SECRET }],
        rateShare: 0.5,
      },
      organizations: [],
      customers: {
        filter: { kinds: ['group'], types: ['customer'] },
        intervalMs: 600_000,
        trustAnnotatedPayers: false,
        removalLimit: 0.2,
      },
      mapping: {
        accountIdAnnotations: [
          'amazonaws.com/account-id',
          'amazon.com/account-id',
        ],
        rules: [],
      },
      polling: {
        intervalMs: 900_000,
        jitter: 0.1,
        workers: 2,
        staleAfterMs: 2_700_000,
        removalLimit: 0.2,
        organizationalUnitIntervalMs: 86_400_000,
        keepRuns: 50,
      },
      ...defaultConfig(),
      tags: {
        customer: 'aws-resale:customer',
        accountModel: 'aws-resale:account-model',
        keys: ['aws-resale:customer', 'aws-resale:account-model'],
      },
    });
  });

  it('reads everything that can be written', () => {
    const config = read(
      {
        provider: { emailDomains: ['Provider.Example', 'bücher.example.'] },
        aws: {
          endpoint: 'http://127.0.0.1:4600',
          roleName: 'resale/reader',
          externalIdSecrets: [
            { keyId: '2026', secret: SECRET },
            { keyId: '2025', secret: OTHER_SECRET },
          ],
          rateShare: '0.25',
        },
        organizations: [
          {
            payerAccountId: '012345678901',
            name: 'Acme',
            partition: 'aws-us-gov',
            accountModel: 'sptm',
            billingArrangement: 'billing-transfer',
            billingTransferStarted: '2026-10-01',
          },
          { payerAccountId: '000000000002', receivesTransferredBills: true },
          { payerAccountId: '000000000003', receivesTransferredBills: false },
        ],
        customers: {
          filter: {
            kind: ['Group', 'System'],
            namespace: 'Customers',
            locationPrefix: 'url:https://git.example/customers/',
          },
          interval: 'PT5M',
          trustAnnotatedPayers: 'yes',
          removalLimit: 0,
        },
        mapping: {
          accountIdAnnotations: ['acme.example/aws'],
          rules: [
            {
              id: 'customers-by-ou',
              ouPath: ' /Kunden/{customer}/** ',
              customer: 'group:default/{customer}',
              payerAccountId: '012345678901',
            },
            { id: 'by-name', name: '{owner}-*', customer: 'kunde-{owner}' },
          ],
        },
        polling: {
          interval: { minutes: 30 },
          jitter: 1,
          workers: 4,
          staleAfter: '2h',
          removalLimit: 1,
          organizationalUnitInterval: { days: 2 },
          keepRuns: 10,
        },
        changeCheck: { approvals: { maxDays: 14 } },
        tags: {
          customer: 'Customer',
          accountModel: 'Model',
          keep: ['cost-centre', 'Customer'],
        },
      },
      {
        aws: {
          accounts: [
            {
              accountId: '012345678901',
              roleName: 'reader',
              partition: 'aws-us-gov',
            },
          ],
        },
      },
    );
    expect(config).toEqual({
      providerDomains: ['provider.example', 'xn--bcher-kva.example'],
      aws: {
        endpoint: 'http://127.0.0.1:4600',
        roleName: 'resale/reader',
        externalIdSecrets: [
          { keyId: '2026', secret: SECRET },
          { keyId: '2025', secret: OTHER_SECRET },
        ],
        rateShare: 0.25,
      },
      organizations: [
        {
          payerAccountId: '012345678901',
          name: 'Acme',
          partition: 'aws-us-gov',
          accountModel: 'SPAM',
          billingArrangement: 'BILLING_TRANSFER',
          billingTransferStarted: '2026-10-01',
        },
        {
          payerAccountId: '000000000002',
          partition: 'aws',
          receivesTransferredBills: true,
        },
        { payerAccountId: '000000000003', partition: 'aws' },
      ],
      customers: {
        filter: {
          kinds: ['group', 'system'],
          namespaces: ['customers'],
          locationPrefixes: ['url:https://git.example/customers/'],
        },
        intervalMs: 300_000,
        trustAnnotatedPayers: true,
        removalLimit: 0,
      },
      mapping: {
        accountIdAnnotations: ['acme.example/aws'],
        rules: [
          {
            id: 'customers-by-ou',
            ouPath: '/Kunden/{customer}/**',
            customer: 'group:default/{customer}',
            payerAccountId: '012345678901',
          },
          { id: 'by-name', name: '{owner}-*', customer: 'kunde-{owner}' },
        ],
      },
      polling: {
        intervalMs: 1_800_000,
        jitter: 1,
        workers: 4,
        staleAfterMs: 7_200_000,
        removalLimit: 1,
        organizationalUnitIntervalMs: 172_800_000,
        keepRuns: 10,
      },
      ...defaultConfig(),
      changeCheck: { ...defaultConfig().changeCheck, approvalMaxDays: 14 },
      tags: {
        customer: 'Customer',
        accountModel: 'Model',
        keys: ['Customer', 'Model', 'cost-centre'],
      },
    });
  });

  it('tells every problem at once', () => {
    const message = messageOf({
      aws: { rateShare: 2 },
      organizations: [{ payerAccountId: 1 }, { payerAccountId: '2' }],
    });
    expect(message.split('\n')).toEqual([
      'The configuration of AWS resale has 6 problems:',
      expect.stringContaining('awsResale.provider.emailDomains: '),
      expect.stringContaining('awsResale.aws.roleName: '),
      expect.stringContaining('awsResale.aws.externalIdSecrets: '),
      expect.stringContaining('awsResale.aws.rateShare: '),
      expect.stringContaining('awsResale.organizations[0].payerAccountId: '),
      expect.stringContaining('awsResale.organizations[1].payerAccountId: '),
    ]);
  });

  it('says what to write when there is no configuration at all', () => {
    expect(() =>
      readAwsResaleConfig(mockServices.rootConfig({ data: {} })),
    ).toThrow('awsResale.provider.emailDomains: names no domain');
  });

  it('never repeats a secret or an e-mail address', () => {
    const message = messageOf({
      provider: { emailDomains: ['root@provider.example'] },
      aws: {
        roleName: 'reader',
        externalIdSecrets: [
          { keyId: 'short', secret: 'hush-hush' },
          { keyId: 'one', secret: SECRET },
          { keyId: 'two', secret: SECRET },
          { keyId: 'number', secret: 987654321 },
        ],
      },
    });
    expect(message).toContain(
      'emailDomains[0]: an e-mail address stands here; write only what follows the @',
    );
    expect(message).not.toMatch(/root@|hush|987654321/);
    expect(message).not.toContain(SECRET);
  });
});
