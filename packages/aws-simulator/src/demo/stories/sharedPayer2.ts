import { join, tag } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planAccount } from '../planAccount';
import { PROVIDER_AWS_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';
import { LICENCES_ACCOUNT } from '../sharedAccounts';
import { SHARED_PAYER_2, sharedPayer2Plan } from './sharedPayer2Plan';

const GDANSK = 'gdansk-robotics';
const HELVETIA = 'helvetia-textil';
const ALPENROSE = 'alpenrose-versicherung';
const MAISON = 'maison-lumiere';
const REST_NAMED = daysAgo(20, 9, 0);
const SECOND_CLAIM = daysAgo(3, 10, 0);
const CUSTOMER_TAG = 'aws-resale:customer';

const { payerAccountId: PAYER, paths } = SHARED_PAYER_2;
const organization = sharedPayer2Plan;

/** Names no customer, so it claims nothing, but it is close to one. */
const misspelt = { [CUSTOMER_TAG]: 'gdansk-robotik' };

const unmapped = [
  { accountId: '114820937746', name: 'Robotik Simulation 01' },
  { accountId: '114820937752', name: 'Robotik Simulation 02' },
  {
    accountId: '220981134507',
    name: 'Kalibrierung und Messtechnik Roboterzellen Halle 7',
    tags: misspelt,
  },
  { accountId: '220981134611', name: 'GR-Telemetrie', tags: misspelt },
  { accountId: '330417209958', name: 'Robotik Greifer A' },
  { accountId: '330417209961', name: 'Robotik Greifer B' },
  { accountId: '330417210026', name: 'Robotik Schulung' },
  { accountId: '330417210044', name: 'Robotik Messe 2026' },
].map(account =>
  planAccount(PAYER, {
    ...account,
    domain: SHARED_PAYER_2.gdanskDomain,
    path: paths.gdansk,
  }),
);
const joinedWithTag = planAccount(PAYER, {
  name: 'Elementarschäden',
  domain: PROVIDER_AWS_DOMAIN,
  path: paths.diverse,
  tags: { [CUSTOMER_TAG]: customerRef(ALPENROSE) },
});

const below = (path: string) =>
  linkedIds(organization, one => one.path.startsWith(path));
const gdanskIds = below(paths.gdansk);
const crane = idNamed(organization, 'Żuraw 4.0');
const atelier = idNamed(organization, 'Atelier St. Gallen');
const helvetiaIds = below(paths.helvetia).filter(id => id !== atelier);
const taggedIds = below(paths.diverse);
const maisonIds = below(paths.maison);

/** One organization, four customers: by annotation, by tags of accounts and of a unit, by a rule. */
export const sharedPayer2 = defineStory({
  customers: [
    customer({
      name: GDANSK,
      title: 'Gdańsk Robotics',
      description: 'Maker of welding robots',
      annotations: ({ hasPassed }) => ({
        'linked-account-id': (hasPassed(REST_NAMED)
          ? gdanskIds
          : gdanskIds.slice(7)
        ).join(', '),
        'account-model': 'ECAM',
        'email-domains': 'gdańsk-robotics.example',
        'account-manager': MANAGERS.annika,
      }),
    }),
    customer({
      name: HELVETIA,
      title: 'Helvetia Textil',
      description: 'Weaver in St. Gallen',
      annotations: ({ hasPassed }) => ({
        'linked-account-id': [
          LICENCES_ACCOUNT,
          ...(hasPassed(SECOND_CLAIM) ? [crane] : []),
        ].join(', '),
        'email-domains': SHARED_PAYER_2.helvetiaDomain,
        'account-manager': MANAGERS.claire,
      }),
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(27, 14, 10),
      title: 'Shared payer 2: six accounts get the tag of their customer',
      changes: [
        tag(organization, taggedIds.slice(0, 6), {
          [CUSTOMER_TAG]: customerRef(ALPENROSE),
        }),
      ],
    },
    {
      when: daysAgo(13, 14, 10),
      title: 'Shared payer 2: four more accounts get the tag of their customer',
      changes: [
        tag(organization, taggedIds.slice(6), {
          [CUSTOMER_TAG]: customerRef(ALPENROSE),
        }),
      ],
    },
    {
      when: daysAgo(6, 8, 5),
      title: 'Shared payer 2: eight accounts join that no customer claims',
      changes: [join(organization, unmapped)],
    },
    {
      when: daysAgo(3, 10, 25),
      title: 'Shared payer 2: an account joins with the tag of its customer',
      changes: [join(organization, [joinedWithTag])],
    },
  ],
  situations: {
    sharedByAnnotation: {
      description: 'Accounts of a shared payer that their customer names',
      customerRef: customerRef(GDANSK),
      payerAccountId: PAYER,
      accountIds: gdanskIds,
      expected: {
        customerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        model: 'ECAM',
        mappedTo: customerRef(GDANSK),
        mappingSource: 'LINKED_ACCOUNT_ANNOTATION',
      },
    },
    internationalDomain: {
      description:
        'The customer writes its domain with ń, the root e-mails carry it in punycode',
      customerRef: customerRef(GDANSK),
      accountIds: gdanskIds,
      expected: { holder: 'CUSTOMER', observedModel: 'ECAM' },
    },
    sharedByUnitTag: {
      description:
        'Accounts of a shared payer whose organizational unit names customer and model',
      customerRef: customerRef(HELVETIA),
      payerAccountId: PAYER,
      accountIds: helvetiaIds,
      expected: {
        customerVerdict: 'CONSISTENT',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        mappedTo: customerRef(HELVETIA),
        mappingSource: 'OU_TAG',
      },
    },
    modelByAccountTag: {
      description:
        'An account whose own tag names another model than its unit’s',
      customerRef: customerRef(HELVETIA),
      accountIds: [atelier],
      expected: {
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        model: 'ECAM',
        mappedTo: customerRef(HELVETIA),
        mappingSource: 'OU_TAG',
      },
    },
    sharedByAccountTag: {
      description: 'Accounts of a shared payer that name their customer by tag',
      customerRef: customerRef(ALPENROSE),
      payerAccountId: PAYER,
      accountIds: [...taggedIds, joinedWithTag.accountId],
      expected: {
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        mappedTo: customerRef(ALPENROSE),
        mappingSource: 'ACCOUNT_TAG',
      },
    },
    sharedByUnitRule: {
      description:
        'Accounts of a shared payer whose organizational unit is called like their customer, with a space and an accent',
      customerRef: customerRef(MAISON),
      payerAccountId: PAYER,
      accountIds: maisonIds,
      expected: {
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
        model: 'ECAM',
        mappedTo: customerRef(MAISON),
        mappingSource: 'OU_RULE',
        mappingRule: 'customers-by-ou',
      },
    },
    unmappedAccounts: {
      description:
        'Accounts of a shared payer that nobody claims; their neighbours and their domain tell whose they are',
      payerAccountId: PAYER,
      accountIds: unmapped.map(account => account.accountId),
      expected: {
        accountVerdict: 'UNDECLARED',
        model: 'UNKNOWN',
        mappedTo: null,
        suggestion: { customerRef: customerRef(GDANSK), confidence: 'STRONG' },
        accountChanges: ['ACCOUNT_JOINED'],
      },
    },
    sharedPayerItself: {
      description: 'The payer account of a shared payer belongs to no customer',
      payerAccountId: PAYER,
      expected: {
        pollingState: 'CURRENT',
        payerVerdict: 'UNDECLARED',
        payerHolder: 'PROVIDER',
        organizationVerdict: 'CONSISTENT',
      },
    },
  },
});
