import type {
  Connection,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import { stringify } from 'yaml';
import { permissionsPolicy, type PayerReads } from './permissionsPolicy';
import { READER_ACTIONS } from './posture/readerActions';

/** What a role template is made for. */
export interface RoleTemplateInput extends PayerReads {
  /** With its path where it has one, like `resale/reader`. */
  roleName: string;
  externalId: string;
  /** Key id of the secret that the external id comes from. */
  keyId: string;
  /** ARN of who assumes the role; undefined while it is unknown. */
  hubPrincipal?: string;
}

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

/** What other accounts need, in the place where whoever makes the role reads. */
function describeTemplate({
  payerAccountId,
  readers,
  securityHubAccountIds,
}: RoleTemplateInput): string {
  const isElsewhere = (accountId: string) => accountId !== payerAccountId;
  const others: string[] = [];
  if (readers.includes('linked-role')) {
    others.push(
      `Linked accounts need the same role, with ${listOf(
        'linked-role',
      )} alone.`,
    );
  }
  if (
    readers.includes('security-hub') &&
    securityHubAccountIds.some(isElsewhere)
  ) {
    others.push(
      `The administrator of Security Hub (${securityHubAccountIds
        .filter(isElsewhere)
        .join(', ')}) needs the same role, with ${listOf(
        'security-hub',
      )} alone.`,
    );
  }
  return [
    `Lets AWS resale read the organization of account ${payerAccountId}. Make it in that account, in any region.`,
    ...others,
  ].join(' ');
}

function listOf(reader: PostureReaderId): string {
  return READER_ACTIONS[reader].elsewhere.join(' and ');
}

function cloudFormation(input: RoleTemplateInput, hub: string | undefined) {
  const segments = input.roleName.split('/');
  const name = segments.pop();
  const path = segments.length > 0 ? `/${segments.join('/')}/` : '/';
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: describeTemplate(input),
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
              PolicyDocument: permissionsPolicy(input),
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
    permissionsPolicy: JSON.stringify(permissionsPolicy(input), null, 2),
    cloudFormation: stringify(cloudFormation(input, hub), {
      aliasDuplicateObjects: false,
      lineWidth: 0,
    }),
  };
}
