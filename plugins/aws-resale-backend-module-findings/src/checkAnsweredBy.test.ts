import { checkAnsweredBy } from './checkAnsweredBy';

describe('checkAnsweredBy', () => {
  it.each([
    ['prowler', 'iam_root_mfa_enabled', 'root-mfa'],
    ['prowler', 'iam_root_hardware_mfa_enabled', 'root-mfa-hardware'],
    ['prowler', 'iam_no_root_access_key', 'root-access-keys'],
    [
      'prowler',
      'account_security_contact_information_is_registered',
      'security-contact',
    ],
    ['securityHub', 'IAM.9', 'root-mfa'],
    ['securityHub', 'iam.6', 'root-mfa-hardware'],
    ['securityHub', 'IAM.4', 'root-access-keys'],
    ['securityHub', 'Account.1', 'security-contact'],
  ] as const)('knows that %s %s answers %s', (benchmark, id, checkId) => {
    expect(checkAnsweredBy(benchmark, id)).toBe(checkId);
  });

  it.each([
    // They ask something near, and decide nothing here.
    ['prowler', 'account_maintain_current_contact_details'],
    ['prowler', 'cloudtrail_multi_region_enabled'],
    ['prowler', 'ec2_ebs_volume_encryption'],
    ['prowler', 'IAM.9'],
    ['securityHub', 'iam_root_mfa_enabled'],
    ['securityHub', '1.5'],
    ['securityHub', 'toString'],
  ] as const)('takes %s %s for no answer', (benchmark, id) => {
    expect(checkAnsweredBy(benchmark, id)).toBeUndefined();
  });
});
