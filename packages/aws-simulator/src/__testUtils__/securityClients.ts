import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { STSClient } from '@aws-sdk/client-sts';
import type { Simulator } from '../Simulator';
import { clientSettings } from './connect';

/** Keys as clients take them. */
export interface Keys {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** Clients of all services that have to do with security, with the same keys. */
export function securityClients(
  simulator: Simulator,
  credentials: Keys,
  region = 'us-east-1',
) {
  const settings = { ...clientSettings(simulator, region), credentials };
  return {
    account: new AccountClient(settings),
    cloudTrail: new CloudTrailClient(settings),
    costExplorer: new CostExplorerClient(settings),
    iam: new IAMClient(settings),
    organizations: new OrganizationsClient(settings),
    securityHub: new SecurityHubClient(settings),
    sts: new STSClient(settings),
    globalSts: new STSClient({
      ...settings,
      endpoint: simulator.globalEndpoint,
    }),
  };
}
