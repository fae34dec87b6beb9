import { changeDomain, changeState, leave } from '../changes';
import { customer, customerRef } from '../customer';
import { defineStory } from '../defineStory';
import { fleet } from '../fleet';
import { daysAgo } from '../moments';
import { MANAGERS } from '../people';
import { planOrganization } from '../planOrganization';
import { PROVIDER_DOMAIN } from '../provider';
import { idNamed, linkedIds } from '../select';

const CUSTOMER = 'falkenberg-logistik';
const PAYER = '220744159036';
const domain = 'falkenberg-logistik.example';
const THIRD_PARTY = 'spedis-it.example';

const organization = planOrganization({
  organizationId: 'o-p20ma9cd44',
  configured: { name: 'Falkenberg payer' },
  payer: {
    accountId: PAYER,
    name: 'Falkenberg Payer',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    {
      accountId: '004417820931',
      name: 'Lagerverwaltung Prod',
      domain,
      path: 'Workloads/Prod',
    },
    {
      accountId: '118203774519',
      name: 'Tourenplanung Europa (löst TP-2011 ab, Mandant 04)',
      domain,
      path: 'Workloads/Prod/Touren',
    },
    ...fleet({ domain, path: 'Workloads/Prod/Touren' }, [
      'Tourenplanung Nord',
      'Tourenplanung Süd',
      'Telematik',
      'Fahrer-App',
      'Mautabrechnung',
      'Disposition',
      'Rampenbuchung',
    ]),
    {
      accountId: '332910047718',
      name: 'Zollportal',
      domain: THIRD_PARTY,
      path: 'Workloads/Prod',
    },
    {
      accountId: '671120938845',
      name: 'Zollportal',
      domain: THIRD_PARTY,
      path: 'Workloads/Test',
    },
    {
      name: 'Zollportal Schulung',
      domain: THIRD_PARTY,
      path: 'Workloads/Test',
    },
    ...fleet(
      { domain, path: 'Workloads/Prod' },
      ['Sendungsverfolgung', 'Frachtbörse', 'Rechnungseingang', 'Kühlkette'],
      ['Prod'],
    ),
    ...fleet(
      { domain, path: 'Workloads/Test' },
      [
        'Lagerverwaltung',
        'Sendungsverfolgung',
        'Frachtbörse',
        'Kühlkette',
        'Disposition',
        'Telematik',
      ],
      ['Test', 'Dev'],
    ),
    ...fleet({ domain, path: 'Plattform' }, [
      'Data Lake',
      'Protokolle',
      'Sicherheit',
      'Backup',
      'Container',
      'Verzeichnisdienst',
    ]),
    {
      accountId: '045518820137',
      name: 'Netzwerk Hub',
      domain,
      path: 'Plattform/Netz',
    },
    ...fleet({ domain, path: 'Sandbox' }, [
      'Sandbox Lager',
      'Sandbox Analytik',
      'Sandbox Fahrer-App',
      'Sandbox 2024',
      'Sandbox 2025',
    ]),
    {
      accountId: '783301992046',
      name: 'Sandbox 2023',
      domain,
      path: 'Sandbox',
    },
    { name: 'Sandbox 2022', domain, path: 'Sandbox', state: 'CLOSED' },
  ],
});

const turned = linkedIds(
  organization,
  account =>
    account.path === 'Workloads/Prod/Touren' ||
    account.name === 'Lagerverwaltung Prod',
);
const closed = idNamed(organization, 'Sandbox 2023');
const expired = idNamed(organization, 'Sandbox 2022');
const thirdParty = linkedIds(
  organization,
  account => account.domain === THIRD_PARTY,
);
const untouched = linkedIds(
  organization,
  ({ accountId }) =>
    ![...turned, ...thirdParty, closed, expired].includes(accountId),
);

/** ECAM by contract, but nine root e-mails went to the provider and three to a third party. */
export const falkenberg = defineStory({
  customers: [
    customer({
      name: CUSTOMER,
      title: 'Falkenberg Logistik',
      description: 'Freight forwarder with its own fleet and 31 warehouses',
      annotations: {
        'payer-account-id': PAYER,
        'account-model': 'ECAM',
        'email-domains': domain,
        'account-manager': MANAGERS.jonas,
      },
    }),
  ],
  organizations: [organization],
  steps: [
    {
      when: daysAgo(21, 6, 40),
      title: 'Falkenberg Logistik: a closed account is listed no more',
      changes: [leave(organization, [expired])],
    },
    {
      when: daysAgo(12, 11, 15),
      title: 'Falkenberg Logistik: the closure of a sandbox begins',
      changes: [changeState(organization, [closed], 'PENDING_CLOSURE')],
    },
    {
      when: daysAgo(9, 11, 20),
      title: 'Falkenberg Logistik: the sandbox is closed',
      changes: [changeState(organization, [closed], 'CLOSED')],
    },
    {
      when: daysAgo(6, 11, 20),
      title: 'Falkenberg Logistik: nine root e-mails move to the provider',
      changes: [changeDomain(organization, turned, PROVIDER_DOMAIN)],
    },
  ],
  situations: {
    ecamDrift: {
      description:
        'ECAM by declaration, but nine root e-mails moved to a provider domain',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: turned,
      expected: {
        customerVerdict: 'DRIFT',
        organizationVerdict: 'DRIFT',
        payerVerdict: 'CONSISTENT',
        payerHolder: 'PROVIDER',
        accountVerdict: 'DRIFT',
        holder: 'PROVIDER',
        model: 'ECAM',
        accountChanges: ['ROOT_EMAIL_DOMAIN', 'MODEL_VERDICT'],
      },
    },
    mixedCustody: {
      description:
        'Root e-mails of one customer at the customer, the provider and a third party',
      customerRef: customerRef(CUSTOMER),
      accountIds: untouched,
      expected: {
        observedModel: 'MIXED',
        accountVerdict: 'CONSISTENT',
        holder: 'CUSTOMER',
      },
    },
    thirdPartyDomain: {
      description: 'Root e-mails at a domain of neither provider nor customer',
      customerRef: customerRef(CUSTOMER),
      accountIds: thirdParty,
      expected: { accountVerdict: 'DRIFT', holder: 'OTHER' },
    },
    stateClosed: {
      description: 'A closed account that AWS still lists',
      accountIds: [closed],
      expected: {
        accountState: 'CLOSED',
        isGone: false,
        accountVerdict: 'NOT_OBSERVED',
        accountChanges: ['ACCOUNT_STATE'],
      },
    },
    closedAndGone: {
      description: 'A closed account that AWS lists no more',
      accountIds: [expired],
      expected: {
        accountState: 'CLOSED',
        isGone: true,
        accountVerdict: 'NOT_OBSERVED',
        mappedTo: customerRef(CUSTOMER),
        accountChanges: ['ACCOUNT_LEFT'],
      },
    },
    duplicateNames: {
      description: 'Two accounts of one organization with the same name',
      customerRef: customerRef(CUSTOMER),
      payerAccountId: PAYER,
      accountIds: ['332910047718', '671120938845'],
      expected: { accountVerdict: 'DRIFT', holder: 'OTHER' },
    },
  },
});
