import { changeDomain, changeOrganization } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'acme-eu';
const MAIN_PAYER = '315570826649';
const OLD_PAYER = '880192830012';
const CUSTOMER_DOMAIN = 'acme-eu.example';
/** Ends like the provider's domain and is not below it. */
const LOOKALIKE = 'evilnordwind.example';
const domain = PROVIDER_AWS_DOMAIN;

const main = planOrganization({
  configured: { name: 'Acme "EU" main' },
  payer: {
    accountId: MAIN_PAYER,
    name: 'Acme "EU" main payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet({ domain, path: 'Prod' }, [
      'Acme "EU"',
      'Acme "EU" – Portal',
      "Acme 'EU' Orders",
      'Anvil Configurator \\ Prod',
      'Rocket Skates, Prod & Spares',
      'Dealer Extranet <Prod>',
    ]),
    ...fleet(
      { domain, path: 'Staging' },
      ['Portal', 'Orders', 'Anvil Configurator', 'Dealer Extranet'],
      ['Staging'],
    ),
    ...fleet({ domain, path: 'Platform' }, [
      'Network',
      'Logs',
      'Audit',
      'Backup',
    ]),
    ...fleet({ domain: CUSTOMER_DOMAIN, path: 'Labs' }, [
      'Labs Rotterdam',
      'Labs Eindhoven',
      'Labs Gent',
    ]),
    { name: 'Labs Leuven', domain: LOOKALIKE, path: 'Labs' },
  ],
});

const old = planOrganization({
  configured: { name: 'Acme "EU" old' },
  payer: {
    accountId: OLD_PAYER,
    name: 'Acme "EU" old payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet({ domain, path: 'Workloads' }, [
      'Spare Parts',
      'Warranty',
      'Field Service',
      'Training',
      'Archive 2016',
      'Parts Catalogue',
    ]),
  ],
});

const turned = [idNamed(main, 'Network'), idNamed(main, 'Logs')];
const lookalike = idNamed(main, 'Labs Leuven');
const atCustomer = [
  ...linkedIds(main, account => account.domain === CUSTOMER_DOMAIN),
  ...turned,
];
const moved = idNamed(old, 'Warranty');

/** SPAM by contract, but some root e-mails are the customer's; two payers. */
export const acme = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Acme "EU" B.V.',
      description: 'Maker of anvils and other heavy goods in Rotterdam',
      annotations: {
        'payer-account-id': `${MAIN_PAYER}, ${OLD_PAYER}`,
        'account-model': 'Solution Provider',
        'email-domains': CUSTOMER_DOMAIN,
        'account-manager': MANAGERS.luis,
      },
    }),
  ],
  organizations: [main, old],
  steps: [
    {
      when: daysAgo(18, 15, 5),
      title: 'Acme "EU": two root e-mails move to the customer',
      changes: [changeDomain(main, turned, CUSTOMER_DOMAIN)],
    },
    {
      when: daysAgo(5, 13, 30),
      title: 'Acme "EU": an account moves from the old payer to the main one',
      changes: [changeOrganization(moved, old, main, 'Prod')],
    },
  ],
  situations: {
    spamDrift: {
      description:
        'SPAM by declaration, but root e-mails are at the customer’s domain',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: MAIN_PAYER,
      accountIds: atCustomer,
      expected: {
        customerVerdict: 'DRIFT',
        organizationVerdict: 'DRIFT',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'DRIFT',
        holder: 'CUSTOMER',
        model: 'SPAM',
        observedModel: 'MIXED',
      },
    },
    lookalikeDomain: {
      description:
        'A root e-mail at a domain that ends like the provider’s and is not',
      customerRef: customerRef(CUSTOMER),
      accountIds: [lookalike],
      expected: { accountVerdict: 'DRIFT', holder: 'OTHER' },
    },
    quotedNames: {
      description: 'Names with quotes, a backslash, a comma and angle brackets',
      payerAccountId: MAIN_PAYER,
      accountIds: linkedIds(main, account => account.path === 'Prod'),
      expected: { accountVerdict: 'CONSISTENT' },
    },
    movedBetweenPayers: {
      description: 'An account that moved from one payer to another',
      customerRef: customerRef(CUSTOMER),
      accountIds: [moved],
      expected: {
        isGone: false,
        inOrganizationOf: MAIN_PAYER,
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ORGANIZATION',
        accountVerdict: 'CONSISTENT',
        accountChanges: ['ACCOUNT_MOVED_ORGANIZATION'],
      },
    },
    driftElsewhere: {
      description:
        'An organization without drift whose customer drifts in another one',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: OLD_PAYER,
      expected: { customerVerdict: 'DRIFT', organizationVerdict: 'CONSISTENT' },
    },
  },
});
