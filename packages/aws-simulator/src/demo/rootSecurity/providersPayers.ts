import { named } from './select';
import type { OrganizationSecurityPlan } from './types';
import {
  centralPlan,
  customersPlan,
  USUAL_TRUST,
  usualPlan,
} from './usualPlan';

/** Organizations under SPAM, shared ones, and those that nobody claims, by payer. */
export const providersPayers: Record<string, OrganizationSecurityPlan> = {
  // Acme "EU" main: an access key on one root user, three without a second factor.
  '315570826649': {
    ...centralPlan,
    linked: [
      ['ACCESS_KEY', named('Dealer Extranet <Prod>')],
      ['NO_MFA', named('Labs Rotterdam', 'Labs Eindhoven', 'Labs Gent')],
    ],
  },
  // Acme "EU" old: central root access was never switched on.
  '880192830012': { ...usualPlan, payer: 'APP' },
  // Alpenrose: somebody stopped the trail.
  '667120394844': { ...centralPlan, payer: 'TWO_DEVICES', trail: 'STOPPED' },
  // Aurora, whose payer is the customer's and on its way there.
  '900571264438': { ...centralPlan, payer: 'APP', anomalies: 'NOT_WATCHED' },
  // Brückner: a monitor that tells nobody, a forgotten certificate.
  '208841907733': {
    ...centralPlan,
    anomalies: 'NOBODY',
    linked: [['CERTIFICATE', named('Auditspur Prod')]],
  },
  // Cascadia: root users of the services may do nothing, not even under audit.
  '741852096305': {
    ...centralPlan,
    policies: [
      { kind: 'DENY_ROOT', paths: ['Services'] },
      { kind: 'DENY_LEAVING', paths: [''] },
    ],
  },
  // Cascadia GovCloud.
  '741852096318': { ...usualPlan, payer: 'REMOVED', usual: 'REMOVED' },
  // Hansa Foods: logs of one region only.
  '590238471106': { ...centralPlan, trail: 'ONE_REGION' },
  // Mesa Verde: the customer's payer, opened for audit; and one that was never connected.
  '687204915532': { ...centralPlan, anomalies: 'NOT_WATCHED' },
  '687204915617': customersPlan,
  // Ostsee Energie: root users may do nothing but tasks of the payer.
  '447109231180': {
    ...centralPlan,
    payer: 'TWO_DEVICES',
    policies: [
      { kind: 'DENY_ROOT_BUT_TASKS', paths: [''] },
      { kind: 'DENY_LEAVING', paths: [''] },
    ],
    securityContact: () => true,
  },
  // Shared payer 2: somebody may read every customer's accounts.
  '330128847716': {
    ...centralPlan,
    linked: [
      [
        'NO_MFA',
        named(
          'Webstuhl Prod',
          'Färberei Prod',
          'Musterarchiv Prod',
          'Bestellungen Prod',
        ),
      ],
    ],
    delegated: { Zeitserver: ['backup.amazonaws.com'] },
  },
  // Shared payer 3.
  '096285513340': { ...usualPlan, payer: 'TOKEN' },
  // Tindra and Vltava: linked root users have no credentials.
  '924736150826': {
    ...centralPlan,
    usual: 'REMOVED',
    linked: [['APP', named('Network', 'Logs')]],
  },
  '512960384471': {
    ...centralPlan,
    rootFeatures: [],
    trustedServices: USUAL_TRUST,
  },
  // Tramvia, until the customer takes the role away.
  '773012884519': { ...centralPlan, anomalies: 'NOT_WATCHED' },
  // Legacy EU: a payer whose root user is a working login.
  '102938475610': {
    ...usualPlan,
    payer: 'NO_MFA',
    policies: [],
    trail: 'NONE',
    contacts: 'NONE',
    anomalies: 'NOT_WATCHED',
    securityContact: () => false,
  },
  // The provider's own.
  '700148293365': {
    ...centralPlan,
    payer: 'TWO_DEVICES',
    usual: 'TWO_DEVICES',
    policies: [
      { kind: 'DENY_ROOT_BUT_TASKS', paths: [''] },
      { kind: 'DENY_LEAVING', paths: [''] },
    ],
    securityContact: () => true,
    securityHub: 'Audit',
  },
};
