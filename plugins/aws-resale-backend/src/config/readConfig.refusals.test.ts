import type { JsonObject } from '@backstage/types';
import {
  messageOf,
  MINIMUM,
  OTHER_SECRET,
  SECRET,
} from './__testUtils__/configData';

describe('readAwsResaleConfig', () => {
  const organization = (values: JsonObject): JsonObject => ({
    organizations: [{ payerAccountId: '012345678901', ...values }],
  });
  const rules = (...list: JsonObject[]): JsonObject => ({
    mapping: {
      rules: list.map(values => ({
        id: 'customers',
        ...('name' in values ? {} : { ouPath: '/Kunden/{customer}/**' }),
        customer: 'group:default/{customer}',
        ...values,
      })),
    },
  });
  const secrets = (...list: JsonObject[]): JsonObject => ({
    aws: { roleName: 'reader', externalIdSecrets: list },
  });

  it.each<[string, JsonObject, string]>([
    [
      'no domains',
      { provider: { emailDomains: [] } },
      'awsResale.provider.emailDomains: names no domain',
    ],
    [
      'a domain that is none',
      { provider: { emailDomains: ['provider.example', 'not a domain'] } },
      'awsResale.provider.emailDomains[1]: "not a domain" is not a domain; write it like',
    ],
    [
      'one text instead of a list',
      { provider: { emailDomains: 'provider.example' } },
      'awsResale.provider.emailDomains: must be a list',
    ],
    [
      'no role',
      { aws: { externalIdSecrets: [{ keyId: 'a', secret: SECRET }] } },
      'awsResale.aws.roleName: is missing; write the name of the role',
    ],
    [
      'an ARN as role',
      {
        aws: { ...MINIMUM.aws, roleName: 'arn:aws:iam::012345678901:role/x' },
      },
      'awsResale.aws.roleName: is an ARN; write only what follows',
    ],
    [
      'a role name with a blank',
      { aws: { ...MINIMUM.aws, roleName: 'my role' } },
      'awsResale.aws.roleName: "my role" is not the name of an IAM role',
    ],
    [
      'an endpoint that is no address',
      { aws: { ...MINIMUM.aws, endpoint: 'localhost:4600' } },
      'awsResale.aws.endpoint: is not an http or https address; remove it',
    ],
    [
      'a share above one',
      { aws: { ...MINIMUM.aws, rateShare: 1.5 } },
      'awsResale.aws.rateShare: 1.5 is not a number above 0 and at most 1; leave it out for 0.5',
    ],
    [
      'a share of nothing',
      { aws: { ...MINIMUM.aws, rateShare: 0 } },
      'awsResale.aws.rateShare: 0 is not a number above 0',
    ],
    [
      'no secrets',
      secrets(),
      'awsResale.aws.externalIdSecrets: names no secret; add one',
    ],
    [
      'a secret whose environment variable is not set',
      secrets({ keyId: '2026' }),
      'awsResale.aws.externalIdSecrets[0].secret: is missing; write at least 32',
    ],
    [
      'a short secret',
      secrets({ keyId: '2026', secret: 'short-secret' }),
      'awsResale.aws.externalIdSecrets[0].secret: has 12 characters; it needs at least 32',
    ],
    [
      'a secret that is a number',
      secrets({ keyId: '2026', secret: 12345678 }),
      'awsResale.aws.externalIdSecrets[0].secret: must be a text',
    ],
    [
      'a secret without a name',
      secrets({ secret: SECRET }),
      'awsResale.aws.externalIdSecrets[0].keyId: is missing; name the secret',
    ],
    [
      'two secrets of one name',
      secrets(
        { keyId: '2026', secret: SECRET },
        { keyId: '2026', secret: OTHER_SECRET },
      ),
      'externalIdSecrets[1].keyId: "2026" is the keyId of awsResale.aws.externalIdSecrets[0] too',
    ],
    [
      'two names of one secret',
      secrets(
        { keyId: '2026', secret: SECRET },
        { keyId: '2025', secret: SECRET },
      ),
      'externalIdSecrets[1].secret: is the same as that of keyId "2026"',
    ],
    [
      'no account id',
      { organizations: [{ name: 'Acme' }] },
      'awsResale.organizations[0].payerAccountId: is missing; write the 12 digits',
    ],
    [
      'an account id without quotes',
      organization({ payerAccountId: 123456789012 }),
      'awsResale.organizations[0].payerAccountId: 123456789012 is a number, and a number loses leading zeros; put the 12 digits in quotes',
    ],
    [
      'an account id of 11 digits',
      organization({ payerAccountId: '12345678901' }),
      'payerAccountId: "12345678901" has 11 digits instead of 12; a leading zero may be lost: did you mean "012345678901"?',
    ],
    [
      'an unknown model',
      organization({ accountModel: 'ECAMM' }),
      'organizations[0].accountModel: "ECAMM" is not an account model; write ECAM, SPAM or DISTRIBUTOR',
    ],
    [
      'an unknown billing arrangement',
      organization({ billingArrangement: 'transfer' }),
      'organizations[0].billingArrangement: "transfer" is not a billing arrangement; write provider-payer',
    ],
    [
      'a transfer date that is none',
      organization({
        billingArrangement: 'billing-transfer',
        billingTransferStarted: '2026-02-30',
      }),
      'billingTransferStarted: "2026-02-30" is not a date; write it like 2026-10-01',
    ],
    [
      'a transfer date without transfer',
      organization({ billingTransferStarted: '2026-02-28' }),
      'billingTransferStarted: has no meaning without billingArrangement',
    ],
    [
      'an unknown partition',
      organization({ partition: 'aws-gov' }),
      'organizations[0].partition: "aws-gov" is not a partition; write aws, aws-us-gov, aws-cn',
    ],
    [
      'bills transferred to a payer that is none of the provider’s',
      organization({
        billingArrangement: 'direct',
        receivesTransferredBills: true,
      }),
      'organizations[0].receivesTransferredBills: is for a payer of your own, and with billingArrangement: direct AWS bills the customer; remove one',
    ],
    [
      'bills transferred in AWS China',
      organization({ partition: 'aws-cn', receivesTransferredBills: true }),
      'organizations[0].receivesTransferredBills: AWS China has no billing transfer; remove it',
    ],
    [
      'bills transferred perhaps',
      organization({ receivesTransferredBills: 'perhaps' }),
      'organizations[0].receivesTransferredBills: "perhaps" is neither true nor false',
    ],
    [
      'a payer that is listed twice',
      {
        organizations: [
          { payerAccountId: '012345678901' },
          { payerAccountId: '012345678901' },
        ],
      },
      'organizations[1].payerAccountId: 012345678901 is listed in awsResale.organizations[0] already',
    ],
    [
      'an organization that is no object',
      { organizations: ['012345678901'] },
      'awsResale.organizations[0]: must be an object',
    ],
    [
      'a filter that lets everybody in',
      { customers: { filter: {} } },
      'awsResale.customers.filter: says nothing, so that every entity could claim payers',
    ],
    [
      'a filter that lets nobody in',
      { customers: { filter: { kind: [] } } },
      'awsResale.customers.filter.kind: is an empty list',
    ],
    [
      'a switch that is none',
      { customers: { trustAnnotatedPayers: 'perhaps' } },
      'customers.trustAnnotatedPayers: "perhaps" is neither true nor false',
    ],
    [
      'a share below zero',
      { customers: { removalLimit: -0.1 } },
      'customers.removalLimit: -0.1 is not a number from 0 to 1; leave it out for 0.2',
    ],
    [
      'a duration without unit',
      { polling: { interval: 15 } },
      'polling.interval: 15 is not a duration; write it like "15 minutes"',
    ],
    [
      'a duration with an unknown unit',
      { polling: { interval: { minuts: 15 } } },
      'polling.interval: {"minuts":15} is not a duration',
    ],
    [
      'a duration of nothing',
      { polling: { interval: '0s' } },
      'polling.interval: "0s" is not longer than nothing',
    ],
    [
      'staleness before the next poll',
      { polling: { interval: '1h', staleAfter: '30m' } },
      'polling.staleAfter: is shorter than the polling interval',
    ],
    [
      'half a worker',
      { polling: { workers: 0.5 } },
      'polling.workers: 0.5 is not a whole number from 1 to 64; leave it out for 2',
    ],
    [
      'jitter that is no number',
      { polling: { jitter: 'much' } },
      'polling.jitter: "much" is not a number from 0 to 1',
    ],
    [
      'one tag for two facts',
      { tags: { customer: 'resale', accountModel: 'resale' } },
      'tags.accountModel: "resale" is the key of the customer tag too',
    ],
    [
      'a tag key longer than AWS allows',
      { tags: { keep: ['x'.repeat(129)] } },
      'tags.keep[0]: has 129 characters; AWS allows 128',
    ],
    [
      'a rule without an id',
      rules({ id: null }),
      'awsResale.mapping.rules[0].id: is missing; name the rule',
    ],
    [
      'an id that is none',
      rules({ id: 'Customers by OU' }),
      'mapping.rules[0].id: "Customers by OU" is not an id; write at most 64 lower-case letters',
    ],
    [
      'two rules of one id',
      rules({}, {}),
      'mapping.rules[1].id: "customers" is the id of awsResale.mapping.rules[0] too; give each rule',
    ],
    [
      'a rule that looks at nothing',
      rules({ ouPath: null }),
      'mapping.rules[0].ouPath: is missing, and so is name; write one of them',
    ],
    [
      'a rule that looks at two things',
      rules({ ouPath: '/{customer}', name: '{customer}-*' }),
      'mapping.rules[0].name: stands beside ouPath; a rule looks at one of them',
    ],
    [
      'a path that does not begin at the root',
      rules({ ouPath: 'Kunden/{customer}' }),
      'mapping.rules[0].ouPath: does not begin at the root; write "/Kunden/{customer}"',
    ],
    [
      'a path that ends with a slash',
      rules({ ouPath: '/Kunden/{customer}/' }),
      'mapping.rules[0].ouPath: has a level without a name; write one slash between',
    ],
    [
      'any levels within a level',
      rules({ ouPath: '/Kunden/{customer}**' }),
      'mapping.rules[0].ouPath: mixes ** with other text in "{customer}**"; ** stands alone',
    ],
    [
      'any levels in a name',
      rules({ name: '{customer}-**' }),
      'mapping.rules[0].name: has **, which is for levels of an ouPath; in a name * is any text',
    ],
    [
      'a brace without partner',
      rules({ ouPath: '/Kunden/{customer' }),
      'mapping.rules[0].ouPath: has a brace without its partner',
    ],
    [
      'braces without a word',
      rules({ ouPath: '/Kunden/{my customer}' }),
      'mapping.rules[0].ouPath: "{my customer}" holds no word; write a letter',
    ],
    [
      'two gaps side by side',
      rules({ name: '{customer}*' }),
      'mapping.rules[0].name: has two gaps side by side, so that it is open where one ends',
    ],
    [
      'a word that is captured twice',
      rules({ ouPath: '/{customer}/*/{customer}' }),
      'mapping.rules[0].ouPath: captures {customer} twice; give each capture a word of its own',
    ],
    [
      'a pattern that is too long',
      rules({ name: `{customer}-${'x'.repeat(250)}` }),
      'mapping.rules[0].name: has 261 characters; write at most 256',
    ],
    [
      'a rule without a customer',
      rules({ customer: null }),
      'mapping.rules[0].customer: is missing; write whose the accounts are',
    ],
    [
      'a customer that is no entity ref',
      rules({ customer: 'group:{customer}:x' }),
      'mapping.rules[0].customer: "group:{customer}:x" is not an entity ref; write it like group:default/{customer}',
    ],
    [
      'a customer with a gap',
      rules({ customer: 'group:default/*' }),
      'mapping.rules[0].customer: "group:default/*" is not an entity ref',
    ],
    [
      'a customer by a word that is not captured',
      rules({ customer: '{team}' }),
      'mapping.rules[0].customer: uses {team}, which the pattern does not capture; write {customer} instead',
    ],
    [
      'a customer by a word when nothing is captured',
      rules({ ouPath: '/Kunden/*' }),
      'mapping.rules[0].customer: uses {customer}, which the pattern does not capture; put {customer} where',
    ],
    [
      'a payer of a rule without quotes',
      rules({ payerAccountId: 123456789012 }),
      'mapping.rules[0].payerAccountId: 123456789012 is a number, and a number loses leading zeros',
    ],
    [
      'a change check that is a text',
      { changeCheck: 'on' },
      'awsResale.changeCheck: must be an object',
    ],
    [
      'a section that is a text',
      { polling: 'often' },
      'awsResale.polling: must be an object',
    ],
    [
      'an empty text',
      { aws: { ...MINIMUM.aws, roleName: ' ' } },
      'awsResale.aws.roleName: is empty; write a value',
    ],
  ])('refuses %s', (_, awsResale, expected) => {
    const message = messageOf({ ...MINIMUM, ...awsResale });
    expect(message).toContain('The configuration of AWS resale has a problem:');
    expect(message).toContain(expected);
  });

  it('refuses a partition that differs from that of the integration', () => {
    const message = messageOf(
      { ...MINIMUM, ...organization({ partition: 'aws-cn' }) },
      {
        aws: { accounts: [{ accountId: '012345678901', roleName: 'reader' }] },
      },
    );
    expect(message).toContain(
      'awsResale.organizations[0].partition: 012345678901 is in aws-cn here and in aws in aws.accounts[0]; give both the same partition',
    );
  });
});
