import { parse } from 'yaml';
import { roleTemplate, type RoleTemplateInput } from './roleTemplate';

const INPUT: RoleTemplateInput = {
  payerAccountId: '012345678901',
  partition: 'aws',
  roleName: 'aws-resale-reader',
  externalId: 'a'.repeat(40),
  keyId: '2026',
  hubPrincipal: 'arn:aws:iam::000000000001:role/backstage',
  readers: [],
  securityHubAccountIds: [],
};

describe('roleTemplate', () => {
  it('repeats what it was made for', () => {
    const { trustPolicy, permissionsPolicy, cloudFormation, ...rest } =
      roleTemplate(INPUT);
    expect({ ...rest, readers: [], securityHubAccountIds: [] }).toEqual(INPUT);
  });

  it('trusts the hub with the external id of the payer alone', () => {
    expect(JSON.parse(roleTemplate(INPUT).trustPolicy)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::000000000001:role/backstage' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': 'a'.repeat(40) } },
        },
      ],
    });
  });

  it('allows to read the organization and nothing else', () => {
    const policy = JSON.parse(roleTemplate(INPUT).permissionsPolicy);
    expect(policy.Statement).toHaveLength(1);
    expect(policy.Statement[0].Action).toEqual([
      'organizations:DescribeOrganization',
      'organizations:DescribeOrganizationalUnit',
      'organizations:ListAccounts',
      'organizations:ListAccountsForParent',
      'organizations:ListOrganizationalUnitsForParent',
      'organizations:ListRoots',
      'organizations:ListTagsForResource',
      'tag:GetResources',
    ]);
  });

  it('makes the same role through CloudFormation', () => {
    const template = parse(
      roleTemplate({ ...INPUT, roleName: 'resale/portal/reader' })
        .cloudFormation,
    );
    const { HubPrincipal, ExternalId } = template.Parameters;
    expect(HubPrincipal.Default).toBe(INPUT.hubPrincipal);
    expect(HubPrincipal.Default).toMatch(
      new RegExp(HubPrincipal.AllowedPattern),
    );
    expect(ExternalId.Default).toBe(INPUT.externalId);
    const role = template.Resources.ReaderRole.Properties;
    expect(role).toMatchObject({
      RoleName: 'reader',
      Path: '/resale/portal/',
      AssumeRolePolicyDocument: {
        Statement: [
          {
            Principal: { AWS: { Ref: 'HubPrincipal' } },
            Condition: {
              StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } },
            },
          },
        ],
      },
    });
    expect(role.Policies[0].PolicyDocument).toEqual(
      JSON.parse(roleTemplate(INPUT).permissionsPolicy),
    );
  });

  it('keeps an external id of digits a text in YAML', () => {
    const externalId = '0'.repeat(40);
    const template = parse(
      roleTemplate({ ...INPUT, externalId }).cloudFormation,
    );
    expect(template.Parameters.ExternalId.Default).toBe(externalId);
    expect(template.AWSTemplateFormatVersion).toBe('2010-09-09');
  });

  it.each([
    ['an unknown hub', undefined],
    ['a hub of another partition', 'arn:aws:iam::000000000001:role/backstage'],
  ])('asks for the principal of %s', (_, hubPrincipal) => {
    const connection = roleTemplate({
      ...INPUT,
      partition: 'aws-cn',
      hubPrincipal,
    });
    expect(connection).not.toHaveProperty('hubPrincipal');
    expect(connection.trustPolicy).toContain(
      'arn:aws-cn:iam::<account id of the provider>:role/',
    );
    const { HubPrincipal } = parse(connection.cloudFormation).Parameters;
    expect(HubPrincipal).not.toHaveProperty('Default');
    expect('arn:aws-cn:iam::000000000001:role/x').toMatch(
      new RegExp(HubPrincipal.AllowedPattern),
    );
  });
});
