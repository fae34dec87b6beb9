import {
  AssumeRootCommand,
  type AssumeRootCommandInput,
  type STSClient,
} from '@aws-sdk/client-sts';
import type { Keys } from './securityClients';

/** Task policy under which root credentials may be looked at. */
export const AUDIT_POLICY =
  'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials';

/** Keys of the root user of a linked account, for looking at its credentials. */
export async function assumeAuditRoot(
  sts: STSClient,
  TargetPrincipal: string,
  changes: Partial<AssumeRootCommandInput> = {},
): Promise<Keys & { expiration?: Date }> {
  const { Credentials: keys } = await sts.send(
    new AssumeRootCommand({
      TargetPrincipal,
      TaskPolicyArn: { arn: AUDIT_POLICY },
      ...changes,
    }),
  );
  return {
    accessKeyId: String(keys?.AccessKeyId),
    secretAccessKey: String(keys?.SecretAccessKey),
    sessionToken: String(keys?.SessionToken),
    expiration: keys?.Expiration,
  };
}
