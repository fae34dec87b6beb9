import { customerRef } from '../customer';
import { fleet } from '../fleet';
import { planOrganization } from '../planOrganization';
import { PROVIDER_AWS_DOMAIN, PROVIDER_DOMAIN } from '../provider';
import { LICENCES_ACCOUNT } from '../sharedAccounts';

const helvetia = 'Kunden/Helvetia';
const domain = PROVIDER_AWS_DOMAIN;
const maisonDomain = 'maison-lumiere.example';

/** Where the accounts of shared payer 2 are, by whose they are. */
export const SHARED_PAYER_2 = {
  payerAccountId: '330128847716',
  paths: {
    gdansk: 'Kunden/Gdansk',
    helvetia,
    diverse: 'Kunden/Diverse',
    /** Becomes the customer's name by the rule for organizational units. */
    maison: 'Kunden/Maison Lumière',
    common: 'Gemeinsam',
  },
  /** What e-mails carry where the annotation says gdańsk-robotics.example. */
  gdanskDomain: 'xn--gdask-robotics-doc.example',
  helvetiaDomain: 'helvetia-textil.example',
} as const;

const { payerAccountId, paths, gdanskDomain, helvetiaDomain } = SHARED_PAYER_2;

/** Shared payer 2 as it is when the demo begins. */
export const sharedPayer2Plan = planOrganization({
  organizationId: 'o-4m8xw1tq20',
  configured: { name: 'Shared payer 2', billingArrangement: 'provider-payer' },
  units: {
    [helvetia]: {
      'aws-resale:customer': customerRef('helvetia-textil'),
      'aws-resale:account-model': 'SPAM',
    },
  },
  payer: {
    accountId: payerAccountId,
    name: 'Shared payer 2',
    domain: PROVIDER_DOMAIN,
  },
  accounts: [
    ...fleet(
      { domain: gdanskDomain, path: paths.gdansk },
      [
        'Robotik Zelle',
        'Robotik Serwis',
        'Spawalnia',
        'Wizja maszynowa',
        'Magazyn',
      ],
      ['prod', 'test', 'dev'],
    ),
    ...fleet({ domain: gdanskDomain, path: paths.gdansk }, [
      'Sieć',
      'Logi',
      'Kopie zapasowe',
      'Żuraw 4.0',
    ]),
    ...fleet(
      { domain, path: `${helvetia}/Produktion` },
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
      { domain, path: helvetia },
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
    ...fleet({ domain, path: `${helvetia}/Basis` }, [
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
      path: helvetia,
      tags: { 'aws-resale:account-model': 'ECAM' },
    },
    ...fleet({ domain, path: paths.diverse }, [
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
    ]),
    ...fleet({ domain: maisonDomain, path: paths.maison }, [
      'Boutique Zürich',
      'Boutique Genève',
    ]),
    ...fleet({ domain: maisonDomain, path: `${paths.maison}/Ateliers` }, [
      'Atelier Lausanne prod',
      'Atelier Lausanne recette',
      'Testumgebung 4',
    ]),
    ...fleet({ domain, path: paths.common }, [
      'Transit',
      'Protokolle',
      'Namensauflösung',
      'Zeitserver',
      'Sandbox',
    ]),
    {
      accountId: LICENCES_ACCOUNT,
      name: 'Lizenzen',
      domain,
      path: paths.common,
    },
  ],
});
