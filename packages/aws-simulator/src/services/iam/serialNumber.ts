import type { SimulatedMfaDevice } from '../../rootSecurityModel';
import type { Caller } from '../../server/Caller';

/**
 * Serial number of a second factor, which tells its kind by its form: an ARN
 * with `mfa` for an app, one with `u2f` for a passkey or security key, and the
 * number on its back for a token.
 *
 * @param userName - undefined for the root user
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html
 */
export function serialNumber(
  { accountId, partition }: Caller,
  { kind, name = '1' }: SimulatedMfaDevice,
  userName: string | undefined,
): string {
  const prefix = `arn:${partition}:iam::${accountId}`;
  if (kind === 'hardware') {
    const digits = [...`${accountId}${name}`].reduce(
      (sum, character) => (sum * 31 + character.charCodeAt(0)) % 1e8,
      7,
    );
    return `GAHT${String(digits).padStart(8, '0')}`;
  }
  if (kind === 'passkey') {
    const place = userName === undefined ? 'root-account' : `user/${userName}`;
    return `${prefix}:u2f/${place}/${name}-${accountId}`;
  }
  const device = userName === undefined ? 'root-account-mfa-device' : userName;
  return `${prefix}:mfa/${device}${name === '1' ? '' : `-${name}`}`;
}
