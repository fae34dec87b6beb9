import type { Operation } from '../server/Operation';
import { DescribeOrganization } from './organizations/DescribeOrganization';
import { DescribeOrganizationalUnit } from './organizations/DescribeOrganizationalUnit';
import { ListAccounts } from './organizations/ListAccounts';
import { ListAccountsForParent } from './organizations/ListAccountsForParent';
import { ListOrganizationalUnitsForParent } from './organizations/ListOrganizationalUnitsForParent';
import { ListRoots } from './organizations/ListRoots';
import { ListTagsForResource } from './organizations/ListTagsForResource';
import { AssumeRole } from './sts/AssumeRole';
import { GetCallerIdentity } from './sts/GetCallerIdentity';
import { GetResources } from './tagging/GetResources';

/** Everything that the simulator answers. */
export const operations: readonly Operation[] = [
  DescribeOrganization,
  DescribeOrganizationalUnit,
  ListAccounts,
  ListAccountsForParent,
  ListOrganizationalUnitsForParent,
  ListRoots,
  ListTagsForResource,
  AssumeRole,
  GetCallerIdentity,
  GetResources,
];
