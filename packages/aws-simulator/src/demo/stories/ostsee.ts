import { changeState, changeUnit, join } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo, minutesAgo } from '../moments';
import { MANAGERS } from '../people';
import { planAccount } from '../planAccount';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'ostsee-energie';
const PAYER = '447109231180';
const domain = PROVIDER_AWS_DOMAIN;

/** A real id that a careless number would shorten. */
const LEADING_ZERO_ID = '018302774519';

const organization = planOrganization({
  organizationId: 'o-7f3kq21xbe',
  configured: { name: 'Ostsee Energie payer' },
  payer: {
    accountId: PAYER,
    name: 'Ostsee Energie Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    {
      accountId: LEADING_ZERO_ID,
      name: 'Netzleitstelle Prod',
      domain,
      path: 'Prod/Netz',
      tags: { 'cost-center': '0012', critical: 'true', tier: '1' },
    },
    ...fleet({ domain, path: 'Prod/Netz' }, [
      'Umspannwerk Telemetrie Prod',
      'Störungsportal Prod',
      'Einspeisemanagement Prod',
      'Netzberechnung Prod',
      'Schaltantrag Prod',
    ]),
    ...fleet(
      { domain, path: 'Prod/Vertrieb' },
      ['Kundenportal', 'Abrechnung', 'Marktkommunikation', 'Tarifrechner'],
      ['Prod'],
    ),
    ...fleet(
      { domain, path: 'Test' },
      [
        'Netzleitstelle',
        'Kundenportal',
        'Abrechnung',
        'Marktkommunikation',
        'Smart Meter',
      ],
      ['Test', 'Abnahme'],
    ),
    ...fleet(
      { domain, path: 'Entwicklung' },
      [
        'Netzleitstelle',
        'Kundenportal',
        'Abrechnung',
        'Smart Meter',
        'Prognose',
        'Handel',
        'Windpark Rügen',
      ],
      ['Dev'],
    ),
    ...fleet({ domain, path: 'Prod/Erzeugung' }, [
      'Windpark Rügen Prod',
      'Windpark Baltic 2 Prod',
      'Speicher Usedom Prod',
      'Prognose Prod',
      'Handel Prod',
    ]),
    // The mail system writes the domain as it was typed once: case says nothing.
    {
      name: 'Smart Meter Prod',
      domain: 'AWS.Nordwind.Example',
      path: 'Prod/Netz',
    },
    {
      name: '0012',
      domain,
      path: 'Sandbox',
      tags: {
        'cost-center': '0012',
        release: '1e3',
        archived: 'false',
        owner: 'null',
        'aws-resale:customer': '0042',
        'aws-resale:account-model': '1',
      },
    },
    { name: 'true', domain, path: 'Sandbox', tags: { enabled: 'yes' } },
    ...fleet({ domain, path: 'Plattform' }, [
      'Netzwerk Hub',
      'Protokollarchiv',
      'Sicherheitswerkzeuge',
      'Backup',
      'Gemeinsame Dienste',
      'Identität',
      'Container-Registry',
      'Schlüssel',
    ]),
    {
      name: 'Altportal 2019',
      domain,
      path: 'Stillgelegt',
      state: 'SUSPENDED',
    },
  ],
});

const joined = planAccount(PAYER, {
  name: 'Ladesäulen Prod',
  domain,
  path: 'Prod/Vertrieb',
  state: 'PENDING_ACTIVATION',
});
const joinedToday = planAccount(PAYER, {
  name: 'Wasserstoff Pilot',
  domain,
  path: 'Entwicklung',
  state: 'PENDING_ACTIVATION',
});
const moved = idNamed(organization, 'Prognose Prod');

/** A clean SPAM customer: every root e-mail is the provider's. */
export const ostsee = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Ostsee Energie',
      description: 'Grid operator and energy supplier on the Baltic coast',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'billing-arrangement': 'provider-payer',
        'email-domains': 'ostsee-energie.example',
        'account-manager': MANAGERS.jonas,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(29, 9, 20),
      title: 'Ostsee Energie: an account is created, its sign-up not completed',
      changes: [join(organization, [joined])],
    },
    {
      when: daysAgo(12, 17, 44),
      title: 'Ostsee Energie: an account moves to Prod/Netz',
      changes: [changeUnit(organization, [moved], 'Prod/Netz')],
    },
    {
      when: daysAgo(9, 8, 5),
      title: 'Ostsee Energie: the created account becomes active',
      changes: [changeState(organization, [joined.accountId], 'ACTIVE')],
    },
    {
      when: minutesAgo(150),
      title: 'Ostsee Energie: an account is created',
      changes: [join(organization, [joinedToday])],
    },
  ],
  situations: {
    spamClean: {
      description:
        'SPAM as declared: every linked root e-mail is the provider’s',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: linkedIds(organization),
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'CONSISTENT',
        holder: 'PROVIDER',
        model: 'SPAM',
        observedModel: 'SPAM',
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ORGANIZATION',
        pollingState: 'CURRENT',
      },
    },
    leadingZeroId: {
      description: 'An account id that begins with a zero',
      accountIds: [LEADING_ZERO_ID],
      expected: { accountVerdict: 'CONSISTENT', holder: 'PROVIDER' },
    },
    providerSubdomain: {
      description: 'A root e-mail on a sub-domain of the provider’s domain',
      accountIds: [LEADING_ZERO_ID],
      expected: { holder: 'PROVIDER' },
    },
    upperCaseDomain: {
      description: 'A root e-mail whose domain is written in capitals',
      accountIds: [idNamed(organization, 'Smart Meter Prod')],
      expected: { holder: 'PROVIDER', accountVerdict: 'CONSISTENT' },
    },
    numberLikeValues: {
      description:
        'Names and tag values that look like numbers and booleans; a customer tag that names no customer claims nothing',
      accountIds: [
        idNamed(organization, '0012'),
        idNamed(organization, 'true'),
      ],
      expected: {
        accountVerdict: 'CONSISTENT',
        model: 'SPAM',
        mappedTo: customerRef(CUSTOMER),
        mappingSource: 'ORGANIZATION',
      },
    },
    stateSuspended: {
      description: 'A suspended account is judged like an active one',
      accountIds: [idNamed(organization, 'Altportal 2019')],
      expected: { accountState: 'SUSPENDED', accountVerdict: 'CONSISTENT' },
    },
    statePendingActivation: {
      description: 'An account whose sign-up is not completed',
      accountIds: [joinedToday.accountId],
      expected: {
        accountState: 'PENDING_ACTIVATION',
        accountVerdict: 'NOT_OBSERVED',
        accountChanges: ['ACCOUNT_JOINED'],
      },
    },
    accountActivated: {
      description: 'An account that joined and became active later',
      accountIds: [joined.accountId],
      expected: {
        accountState: 'ACTIVE',
        accountVerdict: 'CONSISTENT',
        accountChanges: ['ACCOUNT_JOINED', 'ACCOUNT_STATE'],
      },
    },
    accountMovedUnit: {
      description: 'An account that moved to another organizational unit',
      accountIds: [moved],
      expected: { accountChanges: ['ACCOUNT_MOVED_OU'] },
    },
  },
});
