import { changeDomain, join } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planAccount } from '../planAccount';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'aurora-pharma-nordic';
const PAYER = '900571264438';
const domain = PROVIDER_AWS_DOMAIN;
const CUSTOMER_DOMAIN = 'aurora-pharma.example';
const TRANSFER = daysAgo(24, 8, 0);

const organization = planOrganization({
  configured: { name: 'Aurora Pharma' },
  payer: { accountId: PAYER, name: 'Aurora payer', domain: PROVIDER_DOMAIN },
  accounts: [
    ...fleet(
      { domain, path: 'GxP' },
      ['LIMS', 'Batch records', 'Pharmacovigilance', 'Serialisation'],
      ['prod', 'validation'],
    ),
    ...fleet({ domain, path: 'Research' }, [
      'Genomics',
      'Trial data',
      'Modelling',
      'Imaging',
    ]),
    ...fleet({ domain, path: 'Platform' }, ['Network', 'Logs', 'Security']),
  ],
});

const joined = fleet({ domain, path: 'Research' }, [
  'Cold chain sensors',
  'Stability studies',
  'Ønsker & Idéer 💡',
]).map(account => planAccount(PAYER, account));

/** A billing transfer 24 days old: the payer changes hands within the 60 days. */
export const aurora = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Aurora Pharma Nordic',
      description: 'Maker of vaccines in Uppsala and Turku',
      annotations: ({ dateBefore, hasPassed }) => ({
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'email-domains': CUSTOMER_DOMAIN,
        'account-manager': MANAGERS.annika,
        ...(hasPassed(TRANSFER) && {
          'billing-arrangement': 'billing-transfer',
          'billing-transfer-started': dateBefore(24),
        }),
      }),
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(24, 10, 30),
      title: 'Aurora Pharma Nordic: three accounts join',
      changes: [join(organization, joined)],
    },
    {
      when: daysAgo(6, 9, 40),
      title:
        'Aurora Pharma Nordic: the payer’s root e-mail moves to the customer',
      changes: [changeDomain(organization, [PAYER], CUSTOMER_DOMAIN)],
    },
  ],
  situations: {
    transferUnderWay: {
      description:
        'Billing transfer within its 60 days; the payer’s root e-mail changed meanwhile',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'IN_TRANSFER',
        organizationVerdict: 'IN_TRANSFER',
        payerVerdict: 'IN_TRANSFER',
        payerHolder: 'CUSTOMER',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        observedModel: 'SPAM',
        pollingState: 'CURRENT',
      },
    },
    accountsJoined: {
      description: 'Accounts that joined while the portal watched',
      customerRef: customerRef(CUSTOMER),
      accountIds: joined.map(account => account.accountId),
      expected: {
        accountVerdict: 'CONSISTENT',
        accountChanges: ['ACCOUNT_JOINED'],
      },
    },
  },
});
