import { changeOrganization } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'arge-kuestenschifffahrt';
const HARBOUR_PAYER = '157930264881';
const SHIPPING_PAYER = '157930265007';
const PILOTS_PAYER = '029417730658';
const domain = 'arge-kuestenschifffahrt.example';

const harbour = planOrganization({
  configured: { name: 'ARGE Hafenlogistik' },
  payer: {
    accountId: HARBOUR_PAYER,
    name: 'ARGE Hafenlogistik Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: 'Hafen' },
      ['Containerbrücken', 'Liegeplätze', 'Torabfertigung', 'Stauplanung'],
      ['Prod', 'Test', 'Dev'],
    ),
    ...fleet({ domain, path: 'Plattform' }, ['Netz', 'Protokolle', 'Backup']),
  ],
});

const shipping = planOrganization({
  configured: { name: 'ARGE Küstenschifffahrt' },
  payer: {
    accountId: SHIPPING_PAYER,
    name: 'ARGE Küstenschifffahrt Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain, path: 'Schiffe' },
      ['Fahrpläne', 'Bunkerplanung', 'Ladungsbörse'],
      ['Prod', 'Test'],
    ),
    // Exactly 50 characters, the longest name that AWS takes.
    {
      name: 'Schiffspositionen und Wetterrouting (Nord-/Ostsee)',
      domain,
      path: 'Schiffe',
    },
    { name: 'Eiswarndienst', domain, path: 'Schiffe' },
  ],
});

/** Consolidated billing alone: neither policies nor service access. */
const pilots = planOrganization({
  configured: { name: 'ARGE Lotsen' },
  featureSet: 'CONSOLIDATED_BILLING',
  payer: {
    accountId: PILOTS_PAYER,
    name: 'ARGE Lotsen Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: fleet({ domain }, [
    'Lotsenportal',
    'Lotsenportal Test',
    'Revierfunk',
    'Pegelstände',
    'Seekarten',
  ]),
});

const longName = idNamed(
  shipping,
  'Schiffspositionen und Wetterrouting (Nord-/Ostsee)',
);
const moved = idNamed(shipping, 'Eiswarndienst');

/** One customer with three payers and a title that fills two lines. */
export const arge = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title:
        'Arbeitsgemeinschaft Hanseatische Küstenschifffahrt und Hafenlogistik eG',
      description: 'Cooperative of harbours, shipping lines and pilots',
      annotations: {
        'payer-account-id': [HARBOUR_PAYER, SHIPPING_PAYER, PILOTS_PAYER].join(
          ', ',
        ),
        'account-model': 'ECAM',
        'email-domains': domain,
        'account-manager': `${MANAGERS.jonas}, ${MANAGERS.team}`,
      },
    }),
  ],
  organizations: [harbour, shipping, pilots],
  steps: [
    {
      when: daysAgo(16, 7, 55),
      title:
        'ARGE: an account moves from the shipping payer to the harbour payer',
      changes: [changeOrganization(moved, shipping, harbour, 'Hafen')],
    },
  ],
  situations: {
    severalPayers: {
      description: 'One customer with three organizations',
      customerRef: customerRef(CUSTOMER),
      accountIds: [harbour, shipping, pilots].flatMap(plan => linkedIds(plan)),
      expected: {
        customerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        observedModel: 'ECAM',
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ORGANIZATION',
      },
    },
    consolidatedBilling: {
      description: 'An organization with consolidated billing alone',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PILOTS_PAYER,
      expected: {
        pollingState: 'CURRENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
      },
    },
    fiftyCharacterName: {
      description: 'A name of 50 characters, the most that AWS takes',
      accountIds: [longName],
      expected: { accountVerdict: 'CONSISTENT' },
    },
    movedWithinCustomer: {
      description: 'An account that moved between two payers of one customer',
      customerRef: customerRef(CUSTOMER),
      accountIds: [moved],
      expected: {
        inOrganizationOf: HARBOUR_PAYER,
        isGone: false,
        accountChanges: ['ACCOUNT_MOVED_ORGANIZATION'],
      },
    },
    longTitle: {
      description: 'A customer with a long title',
      customerRef: customerRef(CUSTOMER),
      expected: { customerVerdict: 'CONSISTENT' },
    },
  },
});
