import { join, leave, rename } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'minato-kaiun';
const PAYER = '054410982237';
const domain = 'minato-kaiun.example';

const organization = planOrganization({
  configured: { name: '株式会社ミナト海運' },
  payer: {
    accountId: PAYER,
    name: '株式会社ミナト海運 管理アカウント',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: '本番' },
      ['配船', '運賃', '通関', '船員手配', '港湾設備', '積荷追跡', '燃料管理'],
      ['本番'],
    ),
    ...fleet(
      { domain, path: '検証' },
      ['配船', '運賃', '通関', '船員手配', '港湾設備', '積荷追跡', '燃料管理'],
      ['検証'],
    ),
    ...fleet({ domain, path: '開発' }, [
      '配船 開発',
      '運賃 開発',
      '通関 開発',
      '積荷追跡 開発',
      '燃料管理 開発',
      '港湾設備 開発',
      '船員手配 開発',
    ]),
    ...fleet({ domain, path: '基盤' }, [
      'ネットワーク',
      '監査ログ',
      'バックアップ',
      'データ分析',
      '認証基盤',
      '鍵管理',
      'コンテナ登録',
      '株式会社ミナト海運',
    ]),
    { name: 'Sandbox', domain, path: '開発' },
    { name: '試作 船橋表示', domain, path: '開発' },
    { name: '研修', domain, path: '開発' },
  ],
});

const renamed = idNamed(organization, '試作 船橋表示');
const training = organization.accounts.filter(({ name }) => name === '研修');
const trainingIds = training.map(account => account.accountId);

/** Names that fit no slug, a payer id with a leading zero, an account that came back. */
export const minato = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: '株式会社ミナト海運',
      description: 'Shipping company in Yokohama (Minato Kaiun K.K.)',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'email-domains': domain,
        'account-manager': MANAGERS.annika,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(27, 2, 15),
      title: 'Minato Kaiun: an account is renamed',
      changes: [rename(organization, renamed, '🚢 船橋表示')],
    },
    {
      when: daysAgo(16, 5, 0),
      title: 'Minato Kaiun: an account leaves the organization',
      changes: [leave(organization, trainingIds)],
    },
    {
      when: daysAgo(9, 4, 30),
      title: 'Minato Kaiun: the account is invited back',
      changes: [
        join(
          organization,
          training.map(account => ({ ...account, joinedMethod: 'INVITED' })),
        ),
      ],
    },
  ],
  situations: {
    unicodeCustomer: {
      description:
        'A customer, its organizational units and accounts in Japanese',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        observedModel: 'ECAM',
      },
    },
    leadingZeroPayer: {
      description: 'A payer id that begins with a zero',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      expected: { pollingState: 'CURRENT', payerHolder: 'PROVIDER' },
    },
    emojiName: {
      description: 'An account that was renamed to a name with an emoji',
      accountIds: [renamed],
      expected: {
        accountVerdict: 'CONSISTENT',
        accountChanges: ['ACCOUNT_RENAMED'],
      },
    },
    accountReturned: {
      description: 'An account that left and came back',
      accountIds: trainingIds,
      expected: {
        isGone: false,
        accountVerdict: 'CONSISTENT',
        accountChanges: ['ACCOUNT_LEFT', 'ACCOUNT_RETURNED'],
      },
    },
  },
});
