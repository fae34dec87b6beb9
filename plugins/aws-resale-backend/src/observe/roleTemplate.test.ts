import {
  POSTURE_READERS,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
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

  describe('of readers of root security', () => {
    const policyFor = (changes: Partial<RoleTemplateInput>) =>
      JSON.parse(roleTemplate({ ...INPUT, ...changes }).permissionsPolicy)
        .Statement as Array<{
        Sid: string;
        Action: string | string[];
        Resource: string;
        Condition?: unknown;
      }>;
    const descriptionFor = (changes: Partial<RoleTemplateInput>) =>
      String(
        parse(roleTemplate({ ...INPUT, ...changes }).cloudFormation)
          .Description,
      );

    it.each<[PostureReaderId, string[]]>([
      ['payer-root', ['iam:GetAccountSummary', 'iam:ListVirtualMFADevices']],
      [
        'credential-report',
        ['iam:GenerateCredentialReport', 'iam:GetCredentialReport'],
      ],
      ['organization-features', ['iam:ListOrganizationsFeatures']],
      ['security-contacts', ['account:GetAlternateContact']],
      [
        'service-control-policies',
        [
          'organizations:DescribePolicy',
          'organizations:ListPolicies',
          'organizations:ListTargetsForPolicy',
        ],
      ],
      [
        'organization-trail',
        ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'],
      ],
      [
        'spend-anomalies',
        ['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'],
      ],
    ])('allows what %s needs in the payer, and no more', (reader, actions) => {
      const [organization, root, ...others] = policyFor({ readers: [reader] });
      expect(organization.Sid).toBe('ReadOrganization');
      expect(root).toEqual({
        Sid: 'ReadRootSecurity',
        Effect: 'Allow',
        Action: actions,
        Resource: '*',
      });
      expect(others).toEqual([]);
    });

    it('lets root sessions begin for an audit alone', () => {
      const [, audit, ...others] = policyFor({
        partition: 'aws-us-gov',
        readers: ['root-audit'],
      });
      expect(audit).toEqual({
        Sid: 'AuditLinkedRoots',
        Effect: 'Allow',
        Action: 'sts:AssumeRoot',
        Resource: 'arn:aws-us-gov:iam::*:root',
        Condition: {
          StringEquals: {
            'sts:TaskPolicyArn':
              'arn:aws-us-gov:iam::aws:policy/root-task/IAMAuditRootUserCredentials',
          },
        },
      });
      expect(others).toEqual([]);
    });

    it('allows nothing by a wildcard, and nothing that writes', () => {
      const actions = policyFor({
        readers: POSTURE_READERS,
        securityHubAccountIds: [INPUT.payerAccountId],
      }).flatMap(({ Action }) => Action);
      expect(actions).toHaveLength(24);
      expect(new Set(actions).size).toBe(actions.length);
      actions.forEach(action =>
        expect(action).toMatch(
          /^[a-z]+:(Get|List|Describe|GenerateCredentialReport$|AssumeRoot$)[A-Za-z]*$/,
        ),
      );
    });

    it('asks China for nothing about root', () => {
      const actions = policyFor({
        partition: 'aws-cn',
        readers: POSTURE_READERS,
      }).flatMap(({ Action }) => Action);
      expect(actions.filter(action => /^(iam|sts):/.test(action))).toEqual([]);
      expect(actions).toContain('account:GetAlternateContact');
    });

    it('tells what other accounts need, where they do', () => {
      expect(descriptionFor({ readers: ['payer-root'] })).not.toContain(
        'same role',
      );
      const everything = {
        readers: POSTURE_READERS,
        securityHubAccountIds: ['000000000009', INPUT.payerAccountId],
      };
      expect(descriptionFor(everything)).toContain(
        'Linked accounts need the same role, with iam:GetAccountSummary and iam:ListVirtualMFADevices alone.',
      );
      expect(descriptionFor(everything)).toContain(
        'The administrator of Security Hub (000000000009) needs the same role, with securityhub:DescribeHub and securityhub:GetFindings alone.',
      );
      // CloudFormation takes no more.
      expect(descriptionFor(everything).length).toBeLessThan(1024);
    });

    it('allows findings in the payer only where that has them', () => {
      const readers = ['security-hub'] as const;
      expect(
        policyFor({ readers, securityHubAccountIds: ['000000000009'] }),
      ).toHaveLength(1);
      expect(
        policyFor({ readers, securityHubAccountIds: [INPUT.payerAccountId] })[1]
          .Action,
      ).toEqual(['securityhub:DescribeHub', 'securityhub:GetFindings']);
    });
  });

  it('makes the same role through CloudFormation', () => {
    const template = parse(
      roleTemplate({
        ...INPUT,
        roleName: 'resale/portal/reader',
        readers: POSTURE_READERS,
      }).cloudFormation,
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
      JSON.parse(
        roleTemplate({ ...INPUT, readers: POSTURE_READERS }).permissionsPolicy,
      ),
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
