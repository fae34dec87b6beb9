/**
 * What a root session may do, by the name of its task policy; undefined for the
 * task policies that AWS knows and the simulator does not.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/security-iam-awsmanpol.html
 */
export const taskPolicies: Readonly<
  Record<string, readonly string[] | undefined>
> = {
  IAMAuditRootUserCredentials: [
    'iam:GetAccessKeyLastUsed',
    'iam:GetAccountSummary',
    'iam:GetLoginProfile',
    'iam:GetUser',
    'iam:ListAccessKeys',
    'iam:ListMFADevices',
    'iam:ListSigningCertificates',
  ],
  IAMCreateRootUserPassword: undefined,
  IAMDeleteRootUserCredentials: undefined,
  S3UnlockBucketPolicy: undefined,
  SQSUnlockQueuePolicy: undefined,
};
