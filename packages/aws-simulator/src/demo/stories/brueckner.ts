import { leave } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { minutesAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { linkedIds } from '../select';

const CUSTOMER = 'brueckner-medizintechnik';
const PAYER = '208841907733';
const domain = PROVIDER_AWS_DOMAIN;
const ARCHIVE = 'Klinik/Archiv';

const organization = planOrganization({
  configured: { name: 'Brückner payer' },
  payer: {
    accountId: PAYER,
    name: 'Brückner Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    {
      accountId: '018844720193',
      name: 'Klinik-Archiv 2019',
      domain,
      path: ARCHIVE,
      state: 'CLOSED',
    },
    {
      accountId: '018844720207',
      name: 'Klinik-Archiv 2020',
      domain,
      path: ARCHIVE,
      state: 'CLOSED',
    },
    {
      accountId: '339027718845',
      name: 'PACS Migration (temporär, Abnahme Standort Ulm)',
      domain,
      path: ARCHIVE,
    },
    {
      accountId: '339027718852',
      name: 'Bildarchiv Test',
      domain,
      path: ARCHIVE,
    },
    ...fleet({ domain, path: ARCHIVE }, [
      'Klinik-Archiv 2021',
      'Klinik-Archiv 2022',
      'Klinik-Archiv 2023',
      'Klinik-Archiv 2024',
      'Bildarchiv Ulm',
      'Bildarchiv Erfurt',
      'Befundarchiv',
    ]),
    ...fleet(
      { domain, path: 'Klinik/Prod' },
      [
        'Gerätesteuerung',
        'Befundung',
        'Terminportal',
        'Fernwartung',
        'Bildübertragung',
        'Labor',
        'Dosisüberwachung',
      ],
      ['Prod'],
    ),
    ...fleet(
      { domain, path: 'Klinik/Test' },
      [
        'Gerätesteuerung',
        'Befundung',
        'Terminportal',
        'Fernwartung',
        'Bildübertragung',
        'Labor',
        'Dosisüberwachung',
      ],
      ['Test'],
    ),
    ...fleet(
      { domain, path: 'Zulassung' },
      ['MDR-Dokumentation', 'Validierung', 'Auditspur'],
      ['Prod', 'Test'],
    ),
    ...fleet({ domain, path: 'Werk' }, [
      'Fertigung Erfurt',
      'Fertigung Ulm',
      'Qualitätsprüfung',
      'Ersatzteile',
    ]),
    ...fleet({ domain, path: 'Plattform' }, [
      'Netz',
      'Protokolle',
      'Sicherheit',
      'Backup',
      'Schlüssel',
      'Identität',
    ]),
  ],
});

const missing = linkedIds(organization, account => account.path === ARCHIVE);
const missingActive = linkedIds(
  organization,
  account => account.path === ARCHIVE && account.state === 'ACTIVE',
);

/** The latest listing lacks 11 of 42 accounts: more than anybody should believe. */
export const brueckner = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Brückner Medizintechnik',
      description: 'Maker of imaging devices for clinics',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'SPAM',
        'email-domains':
          'brückner-medizintechnik.example, brueckner-med.example',
        'account-manager': MANAGERS.annika,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: minutesAgo(27),
      title: 'Brückner Medizintechnik: 11 of 42 accounts are listed no more',
      changes: [leave(organization, missing)],
    },
  ],
  situations: {
    heldRemoval: {
      description:
        'A listing without 11 of 42 accounts: nothing is removed until a person decides',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: missing,
      expected: {
        customerVerdict: 'CONSISTENT',
        organizationVerdict: 'CONSISTENT',
        pollingState: 'REMOVAL_HELD',
        isGone: false,
        mappedTo: customerRef(CUSTOMER),
      },
    },
    heldRemovalKeepsVerdicts: {
      description: 'Active accounts whose removal is held keep their verdict',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: missingActive,
      expected: { accountVerdict: 'CONSISTENT', holder: 'PROVIDER' },
    },
  },
});
