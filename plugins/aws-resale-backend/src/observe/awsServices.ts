import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { CostExplorerClient } from '@aws-sdk/client-cost-explorer';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { SecurityHubClient } from '@aws-sdk/client-securityhub';
import { STSClient } from '@aws-sdk/client-sts';
import type { Client, MetadataBearer } from '@aws-sdk/types';
import type { AwsClientConfig, AwsService } from './AwsService';
import {
  ACCOUNT_REGIONS,
  COST_EXPLORER_REGIONS,
  IAM_REGIONS,
  ORGANIZATIONS_REGIONS,
} from './regions';

function service<Input extends object, Output extends MetadataBearer, Config>(
  ClientOfService: new (config: AwsClientConfig) => Client<
    Input,
    Output,
    Config
  >,
  about: Pick<AwsService<Input, Output, Config>, 'prefix' | 'regions'> & {
    isCharged?: boolean;
  },
): AwsService<Input, Output, Config> {
  return {
    isCharged: false,
    ...about,
    connect: config => new ClientOfService(config),
  };
}

/** Every service of AWS that this plugin talks to. */
export const awsServices = {
  account: service(AccountClient, {
    prefix: 'account',
    regions: ACCOUNT_REGIONS,
  }),
  cloudTrail: service(CloudTrailClient, {
    prefix: 'cloudtrail',
    regions: ORGANIZATIONS_REGIONS,
  }),
  costExplorer: service(CostExplorerClient, {
    prefix: 'ce',
    regions: COST_EXPLORER_REGIONS,
    isCharged: true,
  }),
  iam: service(IAMClient, { prefix: 'iam', regions: IAM_REGIONS }),
  organizations: service(OrganizationsClient, {
    prefix: 'organizations',
    regions: ORGANIZATIONS_REGIONS,
  }),
  securityHub: service(SecurityHubClient, {
    prefix: 'securityhub',
    regions: ORGANIZATIONS_REGIONS,
  }),
  sts: service(STSClient, { prefix: 'sts', regions: ORGANIZATIONS_REGIONS }),
  tagging: service(ResourceGroupsTaggingAPIClient, {
    prefix: 'tag',
    regions: ORGANIZATIONS_REGIONS,
  }),
};
