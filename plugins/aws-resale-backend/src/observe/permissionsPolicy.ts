import type {
  Partition,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { isOffered } from './posture/isOffered';
import { READER_ACTIONS } from './posture/readerActions';
import { rootAuditPolicy } from './posture/rootAuditPolicy';

/** What the role in a payer has to be good for. */
export interface PayerReads {
  payerAccountId: string;
  partition: Partition;
  /** Readers of root security that are switched on for the payer. */
  readers: readonly PostureReaderId[];
  /** Accounts in which Security Hub keeps the findings of its organization. */
  securityHubAccountIds: readonly string[];
}

/** A policy as IAM takes it. */
export interface PermissionsPolicy {
  Version: string;
  Statement: Array<Record<string, unknown>>;
}

/** All that reading an organization asks AWS in a payer. */
const ORGANIZATION_ACTIONS = [
  'organizations:DescribeOrganization',
  'organizations:DescribeOrganizationalUnit',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:ListRoots',
  'organizations:ListTagsForResource',
  'tag:GetResources',
];

/**
 * Exactly what the role in a payer is used for, and nothing for readers that are
 * off.
 */
export function permissionsPolicy(reads: PayerReads): PermissionsPolicy {
  const { partition } = reads;
  const readers = reads.readers.filter(one => isOffered(one, partition));
  const rootActions = readers.flatMap(reader => {
    const { payer, elsewhere } = READER_ACTIONS[reader];
    return reader === 'security-hub' &&
      reads.securityHubAccountIds.includes(reads.payerAccountId)
      ? elsewhere
      : payer;
  });
  // None of these actions can be limited to single resources.
  const read = (Sid: string, Action: readonly string[]) => ({
    Sid,
    Effect: 'Allow',
    Action,
    Resource: '*',
  });
  return {
    Version: '2012-10-17',
    Statement: [
      read('ReadOrganization', ORGANIZATION_ACTIONS),
      ...(rootActions.length > 0
        ? [read('ReadRootSecurity', rootActions)]
        : []),
      ...(readers.includes('root-audit') ? [auditLinkedRoots(partition)] : []),
    ],
  };
}

/** Lets root sessions begin in linked accounts, for nothing but a look at root. */
function auditLinkedRoots(partition: Partition) {
  return {
    Sid: 'AuditLinkedRoots',
    Effect: 'Allow',
    Action: 'sts:AssumeRoot',
    Resource: `arn:${partition}:iam::*:root`,
    Condition: {
      StringEquals: { 'sts:TaskPolicyArn': rootAuditPolicy(partition) },
    },
  };
}
