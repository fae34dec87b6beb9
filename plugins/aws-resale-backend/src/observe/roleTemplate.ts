import type { Connection, Partition } from 'backstage-plugin-aws-resale-common';
import { stringify } from 'yaml';

/** What a role template is made for. */
export interface RoleTemplateInput {
  payerAccountId: string;
  partition: Partition;
  /** With its path where it has one, like `resale/reader`. */
  roleName: string;
  externalId: string;
  /** Key id of the secret that the external id comes from. */
  keyId: string;
  /** ARN of who assumes the role; undefined while it is unknown. */
  hubPrincipal?: string;
}

/** All that this version asks AWS in a payer. */
const ACTIONS = [
  'organizations:DescribeOrganization',
  'organizations:DescribeOrganizationalUnit',
  'organizations:ListAccounts',
  'organizations:ListAccountsForParent',
  'organizations:ListOrganizationalUnitsForParent',
  'organizations:ListRoots',
  'organizations:ListTagsForResource',
  'tag:GetResources',
];

const VERSION = '2012-10-17';

function trustPolicy(principal: unknown, externalId: unknown) {
  return {
    Version: VERSION,
    Statement: [
      {
        Effect: 'Allow',
        Principal: { AWS: principal },
        Action: 'sts:AssumeRole',
        Condition: { StringEquals: { 'sts:ExternalId': externalId } },
      },
    ],
  };
}

const PERMISSIONS_POLICY = {
  Version: VERSION,
  Statement: [
    {
      Sid: 'ReadOrganization',
      Effect: 'Allow',
      Action: ACTIONS,
      // None of these actions can be limited to single resources.
      Resource: '*',
    },
  ],
};

function cloudFormation(input: RoleTemplateInput, hub: string | undefined) {
  const segments = input.roleName.split('/');
  const name = segments.pop();
  const path = segments.length > 0 ? `/${segments.join('/')}/` : '/';
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Lets AWS resale read the organization of account ${input.payerAccountId}. Make it in that account, in any region.`,
    Parameters: {
      HubPrincipal: {
        Type: 'String',
        Description: 'ARN of the role or user that AWS resale runs as.',
        AllowedPattern: `^arn:${input.partition}:iam::\\d{12}:.+$`,
        ...(hub !== undefined && { Default: hub }),
      },
      ExternalId: {
        Type: 'String',
        Description: 'Belongs to this account alone.',
        Default: input.externalId,
      },
    },
    Resources: {
      ReaderRole: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: name,
          Path: path,
          Description: 'Read by AWS resale for Backstage',
          AssumeRolePolicyDocument: trustPolicy(
            { Ref: 'HubPrincipal' },
            { Ref: 'ExternalId' },
          ),
          Policies: [
            {
              PolicyName: 'read-organization',
              PolicyDocument: PERMISSIONS_POLICY,
            },
          ],
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['ReaderRole', 'Arn'] } } },
  };
}

/**
 * What a payer's administrator needs to let the portal read the organization:
 * the policies to copy, and a CloudFormation template that makes the role. A
 * principal of another partition is left out, since no role can trust it.
 */
export function roleTemplate(input: RoleTemplateInput): Connection {
  const { partition, payerAccountId, roleName, externalId, keyId } = input;
  const hub = input.hubPrincipal?.startsWith(`arn:${partition}:`)
    ? input.hubPrincipal
    : undefined;
  const trusted =
    hub ??
    `arn:${partition}:iam::<account id of the provider>:role/<role that Backstage runs as>`;
  return {
    payerAccountId,
    partition,
    roleName,
    externalId,
    keyId,
    ...(hub !== undefined && { hubPrincipal: hub }),
    trustPolicy: JSON.stringify(trustPolicy(trusted, externalId), null, 2),
    permissionsPolicy: JSON.stringify(PERMISSIONS_POLICY, null, 2),
    cloudFormation: stringify(cloudFormation(input, hub), {
      aliasDuplicateObjects: false,
      lineWidth: 0,
    }),
  };
}
