import type {
  AwsCredentialIdentityProvider,
  Client,
  MetadataBearer,
} from '@aws-sdk/types';
import type { Partition } from 'backstage-plugin-aws-resale-common';

/** What every client of ours is made with. */
export interface AwsClientConfig {
  region: string;
  credentials: AwsCredentialIdentityProvider;
  endpoint?: string;
  retryMode: string;
  maxAttempts: number;
  customUserAgent: string;
  requestHandler: {
    connectionTimeout: number;
    requestTimeout: number;
    throwOnRequestTimeout: boolean;
  };
}

/** A service of AWS, and how to talk to it. */
export interface AwsService<
  Input extends object,
  Output extends MetadataBearer,
  Config,
> {
  /** As actions name it, like `iam` of `iam:GetAccountSummary`. */
  prefix: string;
  /**
   * Where it is asked unless a call says otherwise. A partition that is left out
   * does not have the service.
   */
  regions: Readonly<Partial<Record<Partition, string>>>;
  /** Whether AWS charges for its answers. */
  isCharged: boolean;
  connect(config: AwsClientConfig): Client<Input, Output, Config>;
}
