import type {
  SimulatedAccessKey,
  SimulatedCredentials,
  SimulatedSigningCertificate,
} from '../../rootSecurityModel';
import type { Caller } from '../../server/Caller';
import { describeUser } from './describeUser';
import { rootCredentials } from './rootCredentials';

const NOT_APPLICABLE = 'N/A';
const NEVER = 'no_information';
const NOT_SUPPORTED = 'not_supported';

const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap(number => [
    `access_key_${number}_active`,
    `access_key_${number}_last_rotated`,
    `access_key_${number}_last_used_date`,
    `access_key_${number}_last_used_region`,
    `access_key_${number}_last_used_service`,
  ]),
  ...[1, 2].flatMap(number => [
    `cert_${number}_active`,
    `cert_${number}_last_rotated`,
  ]),
];

/**
 * The credential report of the caller's account as CSV: the root user first,
 * where there is one, then the IAM users.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 */
export function credentialReport(caller: Caller): string {
  const root = rootCredentials(caller.partition, caller.account);
  const rootUser = describeUser(caller, undefined);
  const rows = [
    columns,
    ...(root
      ? [
          [
            '<root_account>',
            String(rootUser.Arn),
            time(rootUser.CreateDate as Date),
            ...credentialFields(root, NOT_SUPPORTED),
          ],
        ]
      : []),
    ...(caller.account?.iamUsers ?? []).map(user => [
      user.userName,
      String(describeUser(caller, user).Arn),
      time(user.createdAt),
      ...credentialFields(
        user,
        user.password ? time(user.password.changedAt) : NOT_APPLICABLE,
      ),
    ]),
  ];
  return rows.map(row => row.map(quoted).join(',')).join('\n');
}

function credentialFields(
  credentials: SimulatedCredentials,
  passwordChanged: string,
): string[] {
  const { password, mfaDevices, accessKeys, signingCertificates } = credentials;
  const lastUsed = password?.lastUsedAt ? time(password.lastUsedAt) : NEVER;
  return [
    String(password !== undefined),
    password ? lastUsed : NOT_APPLICABLE,
    passwordChanged,
    passwordChanged === NOT_SUPPORTED ? NOT_SUPPORTED : NOT_APPLICABLE,
    String(mfaDevices.length > 0),
    ...[0, 1].flatMap(index => keyFields(accessKeys[index])),
    ...[0, 1].flatMap(index => certificateFields(signingCertificates[index])),
  ];
}

function keyFields(key: SimulatedAccessKey | undefined): string[] {
  return [
    String(key?.status === 'Active'),
    key ? time(key.createdAt) : NOT_APPLICABLE,
    key?.lastUsed ? time(key.lastUsed.at) : NOT_APPLICABLE,
    key?.lastUsed?.region ?? NOT_APPLICABLE,
    key?.lastUsed?.service ?? NOT_APPLICABLE,
  ];
}

function certificateFields(
  certificate: SimulatedSigningCertificate | undefined,
): string[] {
  return [
    String(certificate?.status === 'Active'),
    certificate ? time(certificate.uploadedAt) : NOT_APPLICABLE,
  ];
}

/** As the report writes times: no milliseconds, and an offset in place of the `Z`. */
function time(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, '+00:00');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
