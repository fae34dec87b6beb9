import { derivedNumber } from '../derivedId';
import type { AccountPlan } from '../types';
import type { OrganizationSecurityPlan } from './types';

/** Services that nearly every organization of the provider trusts. */
export const USUAL_TRUST = [
  'account.amazonaws.com',
  'cloudtrail.amazonaws.com',
];

/** Six linked accounts in ten, always the same ones. */
function sixInTen({ accountId }: AccountPlan): boolean {
  return derivedNumber(`${accountId}/contact`, 10) < 6;
}

/**
 * An organization that the provider runs without touching linked root users: a
 * payer with a second factor, a trail, a watch over spend.
 */
export const usualPlan: OrganizationSecurityPlan = {
  reading: 'NOT_LINKED_ROOTS',
  payer: 'PROTECTED',
  linked: [],
  usual: 'PROTECTED',
  rootFeatures: [],
  trustedServices: USUAL_TRUST,
  policies: [{ kind: 'DENY_LEAVING', paths: [''] }],
  trail: 'LOGGING',
  contacts: 'DESKS',
  anomalies: 'DESK',
  audited: () => false,
  securityContact: sixInTen,
  delegated: {},
};

/**
 * One whose linked root users are the provider's to look after: central root
 * access is on, and the provider's role may look at their credentials.
 */
export const centralPlan: OrganizationSecurityPlan = {
  ...usualPlan,
  reading: 'EVERYTHING',
  rootFeatures: ['RootCredentialsManagement', 'RootSessions'],
  trustedServices: [...USUAL_TRUST, 'iam.amazonaws.com'],
};

/** A payer that is the customer's, which lets the provider read nothing but the organization. */
export const customersPlan: OrganizationSecurityPlan = {
  ...usualPlan,
  reading: 'NOTHING',
  policies: [],
  contacts: 'NONE',
  anomalies: 'NOT_WATCHED',
};
