import type { PostureCheck } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  EVERYWHERE,
  FIND_THE_OWNER,
  OWN_CHECK,
  PAYER_OWNER,
} from './shared';

const ALL_FEATURES_URL =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_org_support-all-features.html';
const TRAIL_URL =
  'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/creating-trail-organization.html';
const DELEGATED_URL =
  'https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html';

/** What the organization as a whole has. */
export const ORGANIZATION_CHECKS: readonly PostureCheck[] = [
  {
    id: 'all-features',
    title: 'Organization has all features',
    why: 'Without it there are no SCPs, no central root, no central contacts and no billing transfer.',
    severity: 'HIGH',
    appliesTo: ['ORGANIZATION'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: ['organizations:DescribeOrganization'],
    states: {
      PROTECTED: 'AWS says ALL.',
      EXPOSED: 'AWS says CONSOLIDATED_BILLING.',
      NOT_OBSERVED: 'The organization was not read.',
      NOT_APPLICABLE: 'Judged of organizations, on their payer.',
    },
    responsible: {
      payer: { party: 'PROVIDER' },
      transferPayer: {
        party: 'CUSTOMER',
        note: 'Billing transfer requires it.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Enable all features; every invited account has to accept, and there is no way back.',
        operations: ['all-features-enable'],
        url: ALL_FEATURES_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to enable all features; there is no way back.',
        operations: ['all-features-enable'],
        url: ALL_FEATURES_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: ALL_FEATURES_URL },
    },
    answers: {
      ...OWN_CHECK,
      cis7: [
        { id: '2.1', relation: 'SUPPORTS', note: 'Precondition of 2.1.x.' },
      ],
    },
  },
  {
    id: 'organization-trail',
    title: 'A multi-Region organization trail logs',
    why: 'Without a log outside the account an incident cannot be reconstructed.',
    severity: 'HIGH',
    appliesTo: ['ORGANIZATION'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'],
    states: {
      PROTECTED: 'A trail of the organization, in all Regions, logs.',
      EXPOSED: 'The trails were read, and none does.',
      NOT_OBSERVED: 'There is such a trail, and its status cannot be read.',
      NOT_APPLICABLE: 'Judged of organizations, on their payer.',
    },
    responsible: {
      payer: { party: 'PROVIDER', note: 'It benefits the customer.' },
      transferPayer: { party: 'CUSTOMER' },
    },
    remedies: {
      PROVIDER: {
        text: 'Create an organization trail in all Regions, with file validation.',
        url: TRAIL_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to create an organization trail in all Regions.',
        url: TRAIL_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: TRAIL_URL },
    },
    answers: {
      cis3: [
        { id: '3.1', relation: 'ANSWERS' },
        { id: '3.2', relation: 'SUPPORTS', note: 'Asks for file validation.' },
      ],
      cis5: [
        { id: '3.1', relation: 'ANSWERS' },
        { id: '3.2', relation: 'SUPPORTS', note: 'Asks for file validation.' },
      ],
      cis7: [
        { id: '4.1', relation: 'ANSWERS' },
        { id: '4.2', relation: 'SUPPORTS', note: 'Asks for file validation.' },
      ],
      // None of these tests whether a trail is the organization's.
      securityHub: [
        { id: 'CloudTrail.1', relation: 'SUPPORTS', isFsbp: true },
        { id: 'CloudTrail.4', relation: 'SUPPORTS', isFsbp: true },
      ],
      prowler: [
        {
          id: 'cloudtrail_multi_region_enabled',
          relation: 'SUPPORTS',
          severity: 'HIGH',
        },
        {
          id: 'cloudtrail_log_file_validation_enabled',
          relation: 'SUPPORTS',
          severity: 'MEDIUM',
        },
      ],
    },
  },
];

export const DELEGATION_CHECKS: readonly PostureCheck[] = [
  {
    id: 'delegated-administrators',
    title: 'Only known delegated administrators',
    why: 'Any registration reads the whole organization, in a shared payer other customers too.',
    severity: 'HIGH',
    appliesTo: ['ORGANIZATION'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: [],
    states: {
      PROTECTED: 'There are none, or all are on the allow list.',
      EXPOSED: 'One is not on the list.',
      NOT_OBSERVED: 'Nobody attested it and no scanner reports it.',
      NOT_APPLICABLE:
        'Judged of organizations with all features, on their payer.',
    },
    responsible: {
      ...PAYER_OWNER,
      payer: {
        party: 'PROVIDER',
        note: 'Under ECAM the customer is told.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Review the delegated administrators and deregister the unknown ones.',
        operations: ['delegated-admin-register'],
        url: DELEGATED_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer to review the delegated administrators.',
        operations: ['delegated-admin-register'],
        url: DELEGATED_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: DELEGATED_URL },
    },
    answers: {
      cis3: [],
      cis5: [],
      cis7: [
        {
          id: '2.1.5',
          relation: 'SUPPORTS',
          level: 2,
          note: 'Manual there, and it asks for delegation.',
        },
        {
          id: '2.1.6',
          relation: 'SUPPORTS',
          level: 2,
          note: 'Manual there, and it asks for delegation.',
        },
      ],
      securityHub: [],
      prowler: [
        {
          id: 'organizations_delegated_administrators',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
        },
      ],
    },
  },
];
