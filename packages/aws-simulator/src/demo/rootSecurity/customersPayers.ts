import { below, named, withId } from './select';
import type { AccountMatch, OrganizationSecurityPlan } from './types';
import { centralPlan, customersPlan, usualPlan } from './usualPlan';

/** What Falkenberg lets nobody look at. */
const isLeftOut: AccountMatch = account =>
  withId('671120938845')(account) || named('Zollportal Schulung')(account);

/** Organizations under ECAM and others whose linked accounts are the customers', by payer. */
export const customersPayers: Record<string, OrganizationSecurityPlan> = {
  // ARGE: root sessions are on, though nobody granted the provider any; one for billing only.
  '157930264881': {
    ...usualPlan,
    rootFeatures: centralPlan.rootFeatures,
    trustedServices: centralPlan.trustedServices,
  },
  '157930265007': { ...usualPlan, trustedServices: [] },
  '029417730658': { ...usualPlan, trustedServices: [], policies: [] },
  // Balticum.
  '402938475611': { ...usualPlan, payer: 'APP' },
  // Falkenberg: opened for audit but for two accounts, seven without a second factor.
  '220744159036': {
    ...usualPlan,
    payer: 'TWO_DEVICES',
    linked: [
      [
        'NO_MFA',
        named(
          'Lagerverwaltung Prod',
          'Data Lake',
          'Sandbox Lager',
          'Sandbox Analytik',
          'Sandbox Fahrer-App',
          'Sandbox 2024',
        ),
      ],
      ['NO_MFA', withId('332910047718')],
    ],
    audited: account => !isLeftOut(account),
    notInSecurityHub: isLeftOut,
    securityContact: account =>
      below('Workloads/Prod', 'Plattform')(account) ||
      named('Sandbox 2025')(account),
    anomalies: 'DESK_AND_CUSTOMER',
    securityHub: 'Sicherheit',
  },
  // Jiangnan, in China: there are no root users.
  '318805526794': { ...usualPlan, anomalies: 'NOT_WATCHED' },
  // Kirana: one unit opened for audit, five of its accounts without a second factor.
  '835520197463': {
    ...usualPlan,
    audited: below('Toko'),
    linked: [
      [
        'NO_MFA',
        named(
          'Kasir prod',
          'Gudang prod',
          'Kasir uji',
          'Gudang uji',
          'Promo uji',
        ),
      ],
    ],
  },
  // Lumen Optik and PGX, billed directly: the customer's payers.
  '460218839057': customersPlan,
  '430918827756': customersPlan,
  // Maison Lumière: shops opened for audit, seven of twelve without a second factor.
  '661029384475': {
    ...usualPlan,
    payer: 'TOKEN',
    audited: below('Production', 'Asie'),
    linked: [
      [
        'NO_MFA',
        named(
          'Boutique en ligne prod',
          'Paiement prod',
          'Atelier prod',
          'Presse prod',
          'Boutique Tokyo',
          'Boutique Séoul',
          'Entrepôt Singapour',
        ),
      ],
    ],
    anomalies: 'NOT_WATCHED',
  },
  // Minato Kaiun.
  '054410982237': { ...usualPlan, payer: 'TOKEN' },
  // Porto Azul: handed over.
  '246810579913': customersPlan,
  // Savanna, a distributor.
  '176394820557': { ...usualPlan, payer: 'APP' },
};
