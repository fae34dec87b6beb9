import { at } from './at';
import { named } from './select';
import type { RootSecuritySituation } from './situationTypes';

const alpenrose = at('667120394844');
const argeHarbour = at('157930264881');
const argePilots = at('029417730658');
const brueckner = at('208841907733');
const falkenberg = at('220744159036');
const govCloud = at('741852096318');
const hansa = at('590238471106');
const legacy = at('102938475610');
const lumen = at('460218839057');
const ostsee = at('447109231180');
const portoAzul = at('246810579913');
const prairieGrain = at('430918827756');
const shared2 = at('330128847716');

/** Situations of payers and of organizations as a whole. */
export const payerSituations = {
  exposedPayer: {
    description:
      'A payer whose root user has no second factor and is a working login',
    ...legacy.payer,
    expected: {
      'root-mfa': 'EXPOSED',
      'root-access-keys': 'PROTECTED',
      'root-recent-use': 'EXPOSED',
      'organization-trail': 'EXPOSED',
      'spend-anomaly-alert': 'EXPOSED',
      'root-central-management': 'EXPOSED',
      'all-features': 'PROTECTED',
    },
  },
  govCloudWithoutConsoleRoot: {
    description: 'AWS GovCloud, whose root users have no console',
    ...govCloud.payer,
    expected: { 'root-mfa': 'NOT_APPLICABLE' },
  },
  mfaKindUnread: {
    description: 'A payer whose role may list virtual MFA devices no more',
    ...ostsee.payer,
    expected: { 'root-mfa': 'PROTECTED', 'root-mfa-hardware': 'NOT_OBSERVED' },
  },
  unreadDirectPayer: {
    description: 'A customer’s payer that lets nobody read its root security',
    ...lumen.payer,
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  unreadExchangePayer: {
    description: 'Another customer’s payer that does not',
    ...prairieGrain.payer,
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  unreadHandedOverPayer: {
    description: 'A payer that was handed over to the customer',
    ...portoAzul.payer,
    expected: { 'root-mfa': 'NOT_OBSERVED' },
    reason: 'access-denied',
  },
  reachWithoutGrant: {
    description: 'ECAM, and root sessions are on though nobody granted any',
    ...argeHarbour.payer,
    expected: {
      'provider-technical-reach': 'EXPOSED',
      'root-central-management': 'PROTECTED',
    },
  },
  billingOnly: {
    description: 'An organization for consolidated billing only',
    ...argePilots.payer,
    expected: {
      'all-features': 'EXPOSED',
      'root-central-management': 'EXPOSED',
      'delegated-administrators': 'NOT_APPLICABLE',
    },
  },
  trailStopped: {
    description: 'An organization trail that was stopped',
    ...alpenrose.payer,
    expected: { 'organization-trail': 'EXPOSED' },
  },
  trailOfOneRegion: {
    description: 'An organization trail of one region',
    ...hansa.payer,
    expected: { 'organization-trail': 'EXPOSED' },
  },
  anomaliesToNobody: {
    description: 'A watch over spend that tells nobody',
    ...brueckner.payer,
    expected: {
      'spend-anomaly-alert': 'EXPOSED',
      'organization-trail': 'PROTECTED',
    },
  },
  anomaliesToBoth: {
    description: 'A watch over spend that tells provider and customer',
    ...falkenberg.payer,
    expected: {
      'spend-anomaly-alert': 'PROTECTED',
      'root-mfa': 'PROTECTED',
      'root-mfa-hardware': 'PROTECTED',
    },
  },
  administratorInSharedPayer: {
    description:
      'An administrator that may read every customer of a shared payer',
    ...shared2.payer,
    expected: { 'delegated-administrators': 'EXPOSED' },
  },
  securityHubReports: {
    description: 'Security Hub, administered by a linked account',
    ...falkenberg.linked(named('Sicherheit')),
    expected: { 'security-hub': 'PROTECTED' },
  },
} satisfies Record<string, RootSecuritySituation>;
