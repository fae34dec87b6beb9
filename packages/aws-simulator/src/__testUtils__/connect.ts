import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { SimulatedOrganization } from '../model';
import type { Simulator } from '../Simulator';

const organizationsRegion = {
  aws: 'us-east-1',
  'aws-cn': 'cn-northwest-1',
  'aws-us-gov': 'us-gov-west-1',
};

/** Settings that all clients of the tests share: one attempt, so that every refusal is seen. */
export function clientSettings(simulator: Simulator, region: string) {
  return { endpoint: simulator.endpoint, region, maxAttempts: 1 };
}

/** The hub's STS client, in the region of the hub's partition. */
export function hubSts(simulator: Simulator, hubIndex = 0): STSClient {
  const hub = simulator.portfolio.hubs[hubIndex];
  return new STSClient({
    ...clientSettings(simulator, organizationsRegion[hub.partition]),
    credentials: hub,
  });
}

/** ARN of the role that a payer, or a linked account, holds. */
export function roleArnOf(
  organization: SimulatedOrganization,
  accountId = organization.payerAccountId,
): string {
  const role = roleOf(organization, accountId);
  return `arn:${organization.partition}:iam::${accountId}:role/${role?.roleName}`;
}

function roleOf(organization: SimulatedOrganization, accountId: string) {
  return accountId === organization.payerAccountId
    ? organization.role
    : organization.accounts.find(one => one.accountId === accountId)?.role;
}

/** Clients of a payer, or of a linked account, with keys that the hub got from its role. */
export async function connect(
  simulator: Simulator,
  organization: SimulatedOrganization = simulator.portfolio.organizations[0],
  options: {
    durationSeconds?: number;
    hubIndex?: number;
    accountId?: string;
  } = {},
) {
  const { accountId = organization.payerAccountId } = options;
  const { Credentials: keys } = await hubSts(simulator, options.hubIndex).send(
    new AssumeRoleCommand({
      RoleArn: roleArnOf(organization, accountId),
      RoleSessionName: 'reader',
      ExternalId: roleOf(organization, accountId)?.externalId,
      DurationSeconds: options.durationSeconds,
    }),
  );
  const credentials = {
    accessKeyId: String(keys?.AccessKeyId),
    secretAccessKey: String(keys?.SecretAccessKey),
    sessionToken: String(keys?.SessionToken),
  };
  const region = organizationsRegion[organization.partition];
  const settings = { ...clientSettings(simulator, region), credentials };
  return {
    credentials,
    expiration: keys?.Expiration,
    organizations: new OrganizationsClient(settings),
    sts: new STSClient(settings),
    tagging: new ResourceGroupsTaggingAPIClient(settings),
    taggingIn: (other: string) =>
      new ResourceGroupsTaggingAPIClient({ ...settings, region: other }),
  };
}
