import type { PostureCheck, Responsibilities } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  EVERYWHERE,
  FIND_THE_OWNER,
  OWN_CHECK,
  WITH_ROOT_USER,
} from './shared';

const SCP_URL =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html';

const SCP_READS = [
  'organizations:ListPolicies',
  'organizations:DescribePolicy',
  'organizations:ListTargetsForPolicy',
];

/** Policies are set in the payer and bind the linked accounts. */
const SCP_OWNER: Responsibilities = {
  linkedEcam: {
    party: 'PROVIDER',
    note: 'For the customer, with its consent.',
  },
  linkedSpam: { party: 'PROVIDER' },
  transferLinkedEcam: { party: 'CUSTOMER' },
  transferLinkedSpam: { party: 'CUSTOMER' },
};

const NO_POLICIES =
  'No policy binds the payer, and an organization without all features has none.';
const POLICY_UNREAD =
  'A policy or its targets were not read, or its conditions are not understood.';

/** Limits that the organization sets for its accounts. */
export const POLICY_CHECKS: readonly PostureCheck[] = [
  {
    id: 'root-denied-by-scp',
    title: 'An SCP denies root in linked accounts',
    why: 'A stolen root login is worthless where root may do nothing.',
    severity: 'MEDIUM',
    appliesTo: ['LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: SCP_READS,
    states: {
      PROTECTED: 'A policy that denies root everything reaches the account.',
      EXPOSED: 'All policies were read, and none does.',
      NOT_OBSERVED: POLICY_UNREAD,
      NOT_APPLICABLE: `${NO_POLICIES} AWS China has no root user.`,
    },
    responsible: SCP_OWNER,
    remedies: {
      PROVIDER: {
        text: 'Attach an SCP that denies root, exempting aws:AssumedRoot.',
        operations: ['scp-attach'],
        url: SCP_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to attach an SCP that denies root, exempting aws:AssumedRoot.',
        operations: ['scp-attach'],
        url: SCP_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: SCP_URL },
    },
    answers: {
      ...OWN_CHECK,
      cis7: [
        { id: '2.1.2', relation: 'SUPPORTS', level: 2, note: 'Manual there.' },
      ],
    },
  },
  {
    id: 'leave-denied-by-scp',
    title: 'Accounts cannot leave on their own',
    why: "An account that leaves takes its commitments and its bill to nobody's payer.",
    severity: 'MEDIUM',
    appliesTo: ['LINKED'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: SCP_READS,
    states: {
      PROTECTED: 'A policy that denies leaving reaches the account.',
      EXPOSED: 'All policies were read, and none does.',
      NOT_OBSERVED: POLICY_UNREAD,
      NOT_APPLICABLE: NO_POLICIES,
    },
    responsible: SCP_OWNER,
    remedies: {
      PROVIDER: {
        text: 'Attach an SCP that denies organizations:LeaveOrganization.',
        operations: ['scp-attach'],
        url: SCP_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to attach an SCP that denies organizations:LeaveOrganization.',
        operations: ['scp-attach'],
        url: SCP_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: SCP_URL },
    },
    answers: {
      ...OWN_CHECK,
      cis7: [{ id: '2.1.2', relation: 'SUPPORTS', level: 2 }],
    },
  },
];
