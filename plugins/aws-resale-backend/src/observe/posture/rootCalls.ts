import {
  GetAccountSummaryCommand,
  ListVirtualMFADevicesCommand,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import type { RootCredentials } from '../../judge/posture/facts/rootFacts';
import type { AccountSession } from '../AccountSession';
import { awsServices } from '../awsServices';
import { readPages } from '../readPages';

/**
 * Which credentials the root user of a session's account has. Older accounts do
 * not tell of the password.
 */
export async function rootCredentialsIn(
  session: AccountSession,
): Promise<RootCredentials> {
  const { SummaryMap = {} } = await session.send(
    awsServices.iam,
    new GetAccountSummaryCommand({}),
  );
  const flags: ReadonlyArray<[keyof RootCredentials, number | undefined]> = [
    ['hasPassword', SummaryMap.AccountPasswordPresent],
    ['hasAccessKeys', SummaryMap.AccountAccessKeysPresent],
    ['hasSigningCertificates', SummaryMap.AccountSigningCertificatesPresent],
    ['isMfaOn', SummaryMap.AccountMFAEnabled],
  ];
  return Object.fromEntries(
    flags.flatMap(([fact, value]) =>
      value === undefined ? [] : [[fact, value > 0]],
    ),
  );
}

/** Whether the root user of a session's account has an authenticator app. */
export async function hasVirtualRootMfa(
  session: AccountSession,
): Promise<boolean> {
  const pages = readPages('ListVirtualMFADevices', async Marker => {
    const answer = await session.send(
      awsServices.iam,
      new ListVirtualMFADevicesCommand({
        AssignmentStatus: 'Assigned',
        Marker,
      }),
    );
    return {
      items: answer.VirtualMFADevices ?? [],
      nextToken: answer.IsTruncated ? answer.Marker : undefined,
    };
  });
  for await (const devices of pages) {
    if (devices.some(isOfRoot)) {
      return true;
    }
  }
  return false;
}

/** Some devices of root come without their user; these have a name of their own. */
function isOfRoot({ User, SerialNumber }: VirtualMFADevice): boolean {
  return (
    User?.Arn?.endsWith(':root') ||
    SerialNumber?.endsWith(':mfa/root-account-mfa-device') ||
    false
  );
}
