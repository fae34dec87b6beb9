/**
 * `APP`: a virtual device. `KEY`: a security key or passkey, which may be
 * synced by a password manager. `TOKEN`: a hardware token that shows codes.
 */
export type MfaDeviceKind = 'APP' | 'KEY' | 'TOKEN' | 'UNKNOWN';

/**
 * Tells the kind of an MFA device from its serial number: virtual devices have
 * an ARN with `:mfa/`, keys and passkeys one with `:u2f/`, tokens the number
 * printed on them. AWS documents only these examples.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_MFADevice.html
 */
export function mfaDeviceKind(serialNumber: string): MfaDeviceKind {
  if (/^arn:[^:]*:iam::\d{12}:mfa\//.test(serialNumber)) {
    return 'APP';
  }
  if (/^arn:[^:]*:iam::\d{12}:u2f\//.test(serialNumber)) {
    return 'KEY';
  }
  return /^[A-Za-z0-9]{8,}$/.test(serialNumber) ? 'TOKEN' : 'UNKNOWN';
}
