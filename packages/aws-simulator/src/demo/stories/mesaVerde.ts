import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'mesa-verde-analytics';
const PAYER = '687204915532';
const UNCONNECTED_PAYER = '687204915617';
const domain = PROVIDER_AWS_DOMAIN;
const CUSTOMER_DOMAIN = 'mesaverde-analytics.example';

const connected = planOrganization({
  configured: { name: 'Mesa Verde' },
  payer: {
    accountId: PAYER,
    name: 'Mesa Verde Management',
    domain: CUSTOMER_DOMAIN,
    joinedMethod: 'INVITED',
  },
  accounts: [
    ...fleet(
      { domain, path: 'Workloads' },
      ['Ingest', 'Feature Store', 'Dashboards', 'Billing', 'Customer API'],
      ['prod', 'dev'],
    ),
    ...fleet({ domain, path: 'Foundation' }, [
      'Network',
      'Log Archive',
      'Audit',
      'Sandbox',
      'Keys',
      'Identity',
    ]),
  ],
});

const unconnected = planOrganization({
  configured: { name: 'Mesa Verde Canada' },
  role: 'MISSING',
  payer: {
    accountId: UNCONNECTED_PAYER,
    name: 'Mesa Verde Canada',
    domain: CUSTOMER_DOMAIN,
  },
  accounts: fleet({ domain, path: 'Workloads' }, [
    'Ingest Montréal',
    'Dashboards Montréal',
    'Log Archive',
  ]),
});

/** Billing transfer without a start date, and a second payer that nobody connected yet. */
export const mesaVerde = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Mesa Verde Analytics',
      description: 'Retail analytics from Denver',
      annotations: {
        'payer-account-id': `${PAYER},${UNCONNECTED_PAYER}`,
        'account-model': 'SPAM',
        'billing-arrangement': 'billing-transfer',
        'email-domains': CUSTOMER_DOMAIN,
        'account-manager': MANAGERS.annika,
      },
    }),
  ],
  organizations: [connected, unconnected],
  steps: [],
  situations: {
    transferStartUnknown: {
      description:
        'Billing transfer without a start date: what to expect of the payer is not known',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(connected),
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'NOT_OBSERVED',
        payerHolder: 'CUSTOMER',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
      },
    },
    neverConnected: {
      description: 'A payer in which the role was never set up',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: UNCONNECTED_PAYER,
      expected: {
        pollingState: 'NOT_CONNECTED',
        organizationVerdict: 'NOT_OBSERVED',
      },
    },
  },
});
