import type {
  PostureReaderId,
  PostureSourceKind,
} from 'backstage-plugin-aws-resale-common';

/** Which part of AWS each reader asks; it decides how long its answers count. */
export const READER_SOURCES: Readonly<
  Record<PostureReaderId, PostureSourceKind>
> = {
  'payer-root': 'IAM',
  'credential-report': 'CREDENTIAL_REPORT',
  'organization-features': 'IAM',
  'security-contacts': 'ACCOUNT_MANAGEMENT',
  'service-control-policies': 'ORGANIZATIONS',
  'organization-trail': 'CLOUDTRAIL',
  'spend-anomalies': 'COST_EXPLORER',
  'security-hub': 'SECURITY_HUB',
  'linked-role': 'IAM',
  'root-audit': 'ROOT_AUDIT',
};
