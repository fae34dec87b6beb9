/** A service control policy under which accounts cannot leave their organization by themselves. */
export function denyLeavingContent(): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'DenyLeaving',
        Effect: 'Deny',
        Action: 'organizations:LeaveOrganization',
        Resource: '*',
      },
    ],
  });
}
