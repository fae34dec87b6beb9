import type { Operation } from '../server/Operation';
import { GetAlternateContact } from './account/GetAlternateContact';
import { GetContactInformation } from './account/GetContactInformation';
import { DescribeTrails } from './cloudtrail/DescribeTrails';
import { GetTrailStatus } from './cloudtrail/GetTrailStatus';
import { GetAnomalyMonitors } from './costExplorer/GetAnomalyMonitors';
import { GetAnomalySubscriptions } from './costExplorer/GetAnomalySubscriptions';
import { GenerateCredentialReport } from './iam/GenerateCredentialReport';
import { GetAccessKeyLastUsed } from './iam/GetAccessKeyLastUsed';
import { GetAccountSummary } from './iam/GetAccountSummary';
import { GetCredentialReport } from './iam/GetCredentialReport';
import { GetLoginProfile } from './iam/GetLoginProfile';
import { GetUser } from './iam/GetUser';
import { ListAccessKeys } from './iam/ListAccessKeys';
import { ListMFADevices } from './iam/ListMFADevices';
import { ListOrganizationsFeatures } from './iam/ListOrganizationsFeatures';
import { ListSigningCertificates } from './iam/ListSigningCertificates';
import { ListVirtualMFADevices } from './iam/ListVirtualMFADevices';
import { DescribeOrganization } from './organizations/DescribeOrganization';
import { DescribeOrganizationalUnit } from './organizations/DescribeOrganizationalUnit';
import { DescribePolicy } from './organizations/DescribePolicy';
import { ListAccounts } from './organizations/ListAccounts';
import { ListAccountsForParent } from './organizations/ListAccountsForParent';
import { ListDelegatedAdministrators } from './organizations/ListDelegatedAdministrators';
import { ListDelegatedServicesForAccount } from './organizations/ListDelegatedServicesForAccount';
import { ListOrganizationalUnitsForParent } from './organizations/ListOrganizationalUnitsForParent';
import { ListPolicies } from './organizations/ListPolicies';
import { ListRoots } from './organizations/ListRoots';
import { ListTagsForResource } from './organizations/ListTagsForResource';
import { ListTargetsForPolicy } from './organizations/ListTargetsForPolicy';
import { DescribeHub } from './securityHub/DescribeHub';
import { GetFindings } from './securityHub/GetFindings';
import { AssumeRole } from './sts/AssumeRole';
import { AssumeRoot } from './sts/AssumeRoot';
import { GetCallerIdentity } from './sts/GetCallerIdentity';
import { GetResources } from './tagging/GetResources';

/** Everything that the simulator answers. */
export const operations: readonly Operation[] = [
  GetAlternateContact,
  GetContactInformation,
  DescribeTrails,
  GetTrailStatus,
  GetAnomalyMonitors,
  GetAnomalySubscriptions,
  GenerateCredentialReport,
  GetAccessKeyLastUsed,
  GetAccountSummary,
  GetCredentialReport,
  GetLoginProfile,
  GetUser,
  ListAccessKeys,
  ListMFADevices,
  ListOrganizationsFeatures,
  ListSigningCertificates,
  ListVirtualMFADevices,
  DescribeOrganization,
  DescribeOrganizationalUnit,
  DescribePolicy,
  ListAccounts,
  ListAccountsForParent,
  ListDelegatedAdministrators,
  ListDelegatedServicesForAccount,
  ListOrganizationalUnitsForParent,
  ListPolicies,
  ListRoots,
  ListTagsForResource,
  ListTargetsForPolicy,
  DescribeHub,
  GetFindings,
  AssumeRole,
  AssumeRoot,
  GetCallerIdentity,
  GetResources,
];
