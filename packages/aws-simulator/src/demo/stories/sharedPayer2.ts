import { join } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planAccount } from '../planAccount';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const PAYER = '330128847716';
const GDANSK = 'gdansk-robotics';
const HELVETIA = 'helvetia-textil';
const ALPENROSE = 'alpenrose-versicherung';
/** What e-mails carry where the annotation says gdańsk-robotics.example. */
const gdanskDomain = 'xn--gdask-robotics-doc.example';
const gdanskPath = 'Kunden/Gdansk';
const helvetiaPath = 'Kunden/Helvetia';
const helvetiaDomain = 'helvetia-textil.example';
const providerDomain = PROVIDER_AWS_DOMAIN;

const organization = planOrganization({
  organizationId: 'o-4m8xw1tq20',
  configured: { name: 'Shared payer 2', billingArrangement: 'provider-payer' },
  units: {
    'Kunden/Helvetia': {
      'aws-resale:customer': customerRef(HELVETIA),
      'aws-resale:account-model': 'SPAM',
    },
  },
  payer: {
    accountId: PAYER,
    name: 'Shared payer 2',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain: gdanskDomain, path: gdanskPath },
      ['Robotyka', 'Spawalnia', 'Wizja maszynowa', 'Magazyn', 'Serwis'],
      ['prod', 'test', 'dev'],
    ),
    ...fleet({ domain: gdanskDomain, path: gdanskPath }, [
      'Sieć',
      'Logi',
      'Kopie zapasowe',
      'Żuraw 4.0',
    ]),
    ...fleet(
      { domain: providerDomain, path: `${helvetiaPath}/Produktion` },
      [
        'Webstuhl',
        'Färberei',
        'Musterarchiv',
        'Bestellungen',
        'Händlerportal',
        'Zuschnitt',
        'Rückverfolgung',
      ],
      ['Prod', 'Test', 'Abnahme'],
    ),
    ...fleet(
      { domain: providerDomain, path: helvetiaPath },
      [
        'Webstuhl',
        'Färberei',
        'Musterarchiv',
        'Bestellungen',
        'Zuschnitt',
        'Händlerportal',
        'Rückverfolgung',
      ],
      ['Dev', 'Schulung'],
    ),
    ...fleet({ domain: providerDomain, path: `${helvetiaPath}/Basis` }, [
      'Netz',
      'Protokolle',
      'Backup',
      'Identität',
      'Sicherheit',
      'Schlüssel',
      'Datenaustausch',
    ]),
    {
      name: 'Atelier St. Gallen',
      domain: helvetiaDomain,
      path: helvetiaPath,
      tags: { 'aws-resale:account-model': 'ECAM' },
    },
    ...fleet(
      {
        domain: providerDomain,
        path: 'Kunden/Diverse',
        tags: { 'aws-resale:customer': customerRef(ALPENROSE) },
      },
      [
        'Rückversicherung',
        'Schadenbilder',
        'Hagelmodell',
        'Maklerportal',
        'Gutachten',
        'Lawinenkarte',
        'Rechtsschutz',
        'Reiseversicherung',
        'Tierversicherung',
        'Bergrettung',
      ],
    ),
    ...fleet({ domain: providerDomain, path: 'Gemeinsam' }, [
      'Transit',
      'Protokolle',
      'Namensauflösung',
      'Zeitserver',
      'Lizenzen',
      'Sandbox',
    ]),
  ],
});

const unmapped = [
  { accountId: '114820937746', name: 'Robotik Simulation 01' },
  { accountId: '114820937752', name: 'Robotik Simulation 02' },
  {
    accountId: '220981134507',
    name: 'Kalibrierung und Messtechnik Roboterzellen Halle 7',
  },
  { accountId: '220981134611', name: 'GR-Telemetrie' },
  { accountId: '330417209958', name: 'Robotik Greifer A' },
  { accountId: '330417209961', name: 'Robotik Greifer B' },
  { accountId: '330417210026', name: 'Robotik Schulung' },
  { accountId: '330417210044', name: 'Robotik Messe 2026' },
].map(account =>
  planAccount(PAYER, { ...account, domain: gdanskDomain, path: gdanskPath }),
);
const joinedWithTag = planAccount(PAYER, {
  name: 'Elementarschäden',
  domain: providerDomain,
  path: 'Kunden/Diverse',
  tags: { 'aws-resale:customer': customerRef(ALPENROSE) },
});

const gdanskIds = linkedIds(organization, ({ path }) => path === gdanskPath);
const atelier = idNamed(organization, 'Atelier St. Gallen');
const helvetiaIds = linkedIds(
  organization,
  ({ accountId, path }) =>
    path.startsWith(helvetiaPath) && accountId !== atelier,
);
const taggedIds = linkedIds(
  organization,
  ({ path }) => path === 'Kunden/Diverse',
);

/** One organization, three customers: by annotation, by an organizational unit's tag, by accounts' tags. */
export const sharedPayer2 = defineStory({
  customers: [
    customer({
      name: GDANSK,
      title: 'Gdańsk Robotics',
      description: 'Maker of welding robots',
      annotations: {
        'linked-account-id': gdanskIds.join(', '),
        'account-model': 'ECAM',
        'email-domains': 'gdańsk-robotics.example',
        'account-manager': MANAGERS.annika,
      },
    }),
    customer({
      name: HELVETIA,
      title: 'Helvetia Textil',
      description: 'Weaver in St. Gallen',
      annotations: {
        'email-domains': helvetiaDomain,
        'account-manager': MANAGERS.claire,
      },
    }),
  ],
  organizations: [organization],
  steps: [
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
    unmappedAccounts: {
      description: 'Accounts of a shared payer that nobody claims',
      payerAccountId: PAYER,
      accountIds: unmapped.map(account => account.accountId),
      expected: {
        accountVerdict: 'UNDECLARED',
        model: 'UNKNOWN',
        mappedTo: null,
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
