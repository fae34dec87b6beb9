import type { Partition } from 'backstage-plugin-aws-resale-common';

/**
 * ARN of the task policy under which a root session may look at the credentials
 * of its root user, and do nothing else.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html
 */
export function rootAuditPolicy(partition: Partition): string {
  return `arn:${partition}:iam::aws:policy/root-task/IAMAuditRootUserCredentials`;
}
