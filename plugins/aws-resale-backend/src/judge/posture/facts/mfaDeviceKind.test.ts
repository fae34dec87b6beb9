import { mfaDeviceKind } from './mfaDeviceKind';

describe('mfaDeviceKind', () => {
  it.each([
    ['arn:aws:iam::018302774519:mfa/root-account-mfa-device', 'APP'],
    ['arn:aws-us-gov:iam::018302774519:mfa/phone', 'APP'],
    ['arn:aws:iam::018302774519:u2f/root/key-ABCDEF', 'KEY'],
    ['GAHT12345678', 'TOKEN'],
    ['arn:aws:iam::018302774519:sms-mfa/old', 'UNKNOWN'],
    ['', 'UNKNOWN'],
  ])('tells %j as %s', (serialNumber, kind) => {
    expect(mfaDeviceKind(serialNumber)).toBe(kind);
  });
});
