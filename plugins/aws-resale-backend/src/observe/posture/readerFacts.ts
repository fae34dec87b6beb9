import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { ReadFacts } from './types';

/** What each reader tells of an account when nothing is refused. */
export const READER_FACTS: Readonly<
  Record<PostureReaderId, ReadonlyArray<keyof ReadFacts>>
> = {
  'payer-root': ['rootCredentials', 'virtualRootMfa'],
  'credential-report': ['rootCredentials', 'rootLastUse'],
  'organization-features': ['features'],
  'security-contacts': ['hasSecurityContact'],
  'service-control-policies': ['serviceControlPolicies'],
  'organization-trail': ['trails'],
  'spend-anomalies': ['anomalyMonitors'],
  'security-hub': ['securityHub', 'findings'],
  'linked-role': ['rootCredentials', 'virtualRootMfa'],
  'root-audit': ['rootCredentials', 'rootMfaDevices', 'rootLastUse'],
};
