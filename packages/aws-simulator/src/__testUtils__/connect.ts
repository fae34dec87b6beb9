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

/** ARN of the role that a payer holds. */
export function roleArnOf(organization: SimulatedOrganization): string {
  const { partition, payerAccountId, role } = organization;
  return `arn:${partition}:iam::${payerAccountId}:role/${role?.roleName}`;
}

/** Clients of a payer, with keys that the hub got from its role. */
export async function connect(
  simulator: Simulator,
  organization: SimulatedOrganization = simulator.portfolio.organizations[0],
  options: { durationSeconds?: number; hubIndex?: number } = {},
) {
  const { Credentials: keys } = await hubSts(simulator, options.hubIndex).send(
    new AssumeRoleCommand({
      RoleArn: roleArnOf(organization),
      RoleSessionName: 'reader',
      ExternalId: organization.role?.externalId,
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
