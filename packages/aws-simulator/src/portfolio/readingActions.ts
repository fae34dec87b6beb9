/** All that a role needs for an organization, its accounts, units and tags to be read. */
export const readingActions: readonly string[] = [
  'organizations:DescribeOrganization',
  'organizations:ListRoots',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:DescribeOrganizationalUnit',
  'organizations:ListTagsForResource',
  'tag:GetResources',
];
