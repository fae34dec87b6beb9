import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import { judgeAccountState } from './judgeAccountState';
import { judgeAllFeatures } from './judgeAllFeatures';
import { judgeByFindings } from './judgeByFindings';
import { judgeDelegatedAdministrators } from './judgeDelegatedAdministrators';
import { judgeExposure } from './judgeExposure';
import { judgeOrganizationTrail } from './judgeOrganizationTrail';
import { judgeRootAccessKeys } from './judgeRootAccessKeys';
import { judgeRootCentralManagement } from './judgeRootCentralManagement';
import { judgeRootCredentials } from './judgeRootCredentials';
import { judgeRootCustody } from './judgeRootCustody';
import { judgeRootEmailDomain } from './judgeRootEmailDomain';
import { judgeRootFourEyes } from './judgeRootFourEyes';
import { judgeRootMfa } from './judgeRootMfa';
import { judgeRootMfaBackup } from './judgeRootMfaBackup';
import { judgeRootMfaHardware } from './judgeRootMfaHardware';
import { judgeRootRecentUse } from './judgeRootRecentUse';
import { judgeRootSigningCertificates } from './judgeRootSigningCertificates';
import { judgeRootUseAlarm } from './judgeRootUseAlarm';
import { judgeSecurityContact } from './judgeSecurityContact';
import { judgeSecurityHub } from './judgeSecurityHub';
import { judgeSpendAnomalyAlert } from './judgeSpendAnomalyAlert';
import { judgeTechnicalReach } from './judgeTechnicalReach';
import { judgeLeaveDeniedByScp, judgeRootDeniedByScp } from './policyJudges';

/** How each check is decided, where it applies. */
export const CHECK_JUDGES: Readonly<
  Record<CheckId, (postureCase: PostureCase) => Decision>
> = {
  'root-mfa': judgeRootMfa,
  'root-mfa-hardware': judgeRootMfaHardware,
  'root-mfa-backup': judgeRootMfaBackup,
  'root-access-keys': judgeRootAccessKeys,
  'root-signing-certificates': judgeRootSigningCertificates,
  'root-credentials': judgeRootCredentials,
  'root-recent-use': judgeRootRecentUse,
  'root-central-management': judgeRootCentralManagement,
  'provider-technical-reach': judgeTechnicalReach,
  'root-email-domain': judgeRootEmailDomain,
  'root-custody': judgeRootCustody,
  'root-four-eyes': judgeRootFourEyes,
  'security-contact': judgeSecurityContact,
  'contacts-distinct': judgeByFindings('contacts-distinct'),
  'root-denied-by-scp': judgeRootDeniedByScp,
  'leave-denied-by-scp': judgeLeaveDeniedByScp,
  'all-features': judgeAllFeatures,
  'organization-trail': judgeOrganizationTrail,
  'root-use-alarm': judgeRootUseAlarm,
  'organization-change-alarm': judgeByFindings('organization-change-alarm'),
  'spend-anomaly-alert': judgeSpendAnomalyAlert,
  'delegated-administrators': judgeDelegatedAdministrators,
  'account-state': judgeAccountState,
  exposure: judgeExposure,
  'security-hub': judgeSecurityHub,
};
