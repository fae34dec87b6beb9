/**
 * A service control policy under which root users may do nothing.
 *
 * @param exemption - `TASKS` lets the payer's root sessions work on
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export function denyRootContent(exemption: 'TASKS' | 'NOTHING'): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'DenyRoot',
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: {
          StringLike: { 'aws:PrincipalArn': 'arn:*:iam::*:root' },
          ...(exemption === 'TASKS' && { Null: { 'aws:AssumedRoot': 'true' } }),
        },
      },
    ],
  });
}
