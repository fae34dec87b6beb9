import { join } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planAccount } from '../planAccount';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'jiangnan-instruments';
const PAYER = '318805526794';
const domain = 'jiangnan-instruments.example';

const organization = planOrganization({
  partition: 'aws-cn',
  configured: { name: '江南仪表 (China)' },
  payer: {
    accountId: PAYER,
    name: '江南仪表 付款账号',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: '生产' },
      ['订单', '仪表云', '质检', '供应链', '售后', '仓储'],
      ['生产', '测试'],
    ),
    ...fleet({ domain, path: '平台' }, [
      '网络',
      '日志',
      '备份',
      '安全',
      '身份',
      '密钥',
      '数据湖',
      '沙箱',
    ]),
  ],
});

const joined = fleet({ domain, path: '生产' }, ['能耗分析', '数字孪生']).map(
  account => planAccount(PAYER, account),
);

const sandbox = idNamed(organization, '沙箱');

/** An organization in AWS China, with credentials and endpoints of its own. */
export const jiangnan = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: '江南仪表(苏州)有限公司',
      description: 'Maker of flow meters in Suzhou (Jiangnan Instruments)',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'account-model-override': `${sandbox}=ECAM, ${sandbox}=SPAM`,
        'email-domains': domain,
        'account-manager': MANAGERS.team,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(13, 3, 10),
      title: 'Jiangnan Instruments: two accounts join',
      changes: [join(organization, joined)],
    },
  ],
  situations: {
    contradictingOverrides: {
      description: 'An account that its customer declares to be both',
      customerRef: customerRef(CUSTOMER),
      accountIds: [sandbox],
      expected: {
        model: 'ECAM',
        problems: [
          {
            annotation: 'aws-resale/account-model-override',
            code: 'CONTRADICTION',
          },
        ],
      },
    },
    china: {
      description: 'An organization in the partition aws-cn',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: [
        ...linkedIds(organization),
        ...joined.map(account => account.accountId),
      ],
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        pollingState: 'CURRENT',
      },
    },
  },
});
