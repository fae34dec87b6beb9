import type { PostureReaderId } from 'backstage-plugin-aws-resale-common';
import type { PostureReader } from './ReaderContext';
import { readCredentialReport } from './readers/readCredentialReport';
import { readLinkedRole } from './readers/readLinkedRole';
import { readOrganizationFeatures } from './readers/readOrganizationFeatures';
import { readOrganizationTrail } from './readers/readOrganizationTrail';
import { readPayerRoot } from './readers/readPayerRoot';
import { readRootAudit } from './readers/readRootAudit';
import { readSecurityContacts } from './readers/readSecurityContacts';
import { readSecurityHub } from './readers/readSecurityHub';
import { readServiceControlPolicies } from './readers/readServiceControlPolicies';
import { readSpendAnomalies } from './readers/readSpendAnomalies';

/** How every reader reads. */
export const postureReaders: Readonly<Record<PostureReaderId, PostureReader>> =
  {
    'payer-root': readPayerRoot,
    'credential-report': readCredentialReport,
    'organization-features': readOrganizationFeatures,
    'security-contacts': readSecurityContacts,
    'service-control-policies': readServiceControlPolicies,
    'organization-trail': readOrganizationTrail,
    'spend-anomalies': readSpendAnomalies,
    'security-hub': readSecurityHub,
    'linked-role': readLinkedRole,
    'root-audit': readRootAudit,
  };
