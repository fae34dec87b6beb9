import type { Operation } from '../../server/Operation';
import { rootCredentials } from './rootCredentials';

/** Quotas that AWS gives every account. */
const quotas: readonly [string, number][] = [
  ['AccessKeysPerUserQuota', 2],
  ['AttachedPoliciesPerUserQuota', 10],
  ['GroupsQuota', 300],
  ['PoliciesQuota', 1500],
  ['RolesQuota', 1000],
  ['SigningCertificatesPerUserQuota', 2],
  ['UsersQuota', 5000],
];

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
export const GetAccountSummary: Operation = {
  service: 'iam',
  name: 'GetAccountSummary',
  action: 'iam:GetAccountSummary',
  accepts: [],
  logged: [],
  run({ caller, fieldSet }) {
    const root = rootCredentials(caller.partition, caller.account);
    const users = caller.account?.iamUsers ?? [];
    const devices = [root, ...users].flatMap(one => one?.mfaDevices ?? []);
    const presence = (isThere: boolean) => (isThere ? 1 : 0);
    return {
      SummaryMap: new Map([
        ...quotas,
        ['Users', users.length],
        ['MFADevices', devices.length],
        ['MFADevicesInUse', devices.length],
        ['AccountMFAEnabled', presence(Boolean(root?.mfaDevices.length))],
        [
          'AccountAccessKeysPresent',
          presence(Boolean(root?.accessKeys.length)),
        ],
        [
          'AccountSigningCertificatesPresent',
          presence(Boolean(root?.signingCertificates.length)),
        ],
        ...(fieldSet === 'OLD'
          ? []
          : [
              ['AccountPasswordPresent', presence(Boolean(root?.password))] as [
                string,
                number,
              ],
            ]),
      ]),
    };
  },
};
