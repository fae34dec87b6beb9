import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Partition } from 'backstage-plugin-aws-resale-common';
import { AssumedRoleCredentials } from './AssumedRoleCredentials';
import { explainHubError } from './awsErrors';
import type { AwsResaleConfig } from '../config/types';
import { hubIdentityOf, type HubIdentity } from './hubIdentity';
import { ListedAccountCredentials } from './ListedAccountCredentials';
import { LruCache } from './LruCache';
import { detachedContext, type PayerCredentials } from './PayerCredentials';
import { PayerSession, type PayerClients } from './PayerSession';
import { ORGANIZATIONS_REGIONS, partitionOfRegion } from './regions';
import type { RequestBudget } from './RequestBudget';
import type { PayerTarget } from './types';

/** What {@link AwsAccess} is made of. */
export interface AwsAccessOptions {
  /** Credentials of the hub and of listed accounts. */
  credentials: AwsCredentialsManager;
  /** Payers that `aws.accounts` lists, and that therefore need no external id of ours. */
  isListed(accountId: string): boolean;
  aws: Pick<
    AwsResaleConfig['aws'],
    'endpoint' | 'roleName' | 'externalIdSecrets'
  >;
  budget: RequestBudget;
  /** Payers whose clients are kept. Default 500. */
  maxPayers?: number;
  /** Attempts of one call, the first included. Default 8. */
  maxAttempts?: number;
}

const MAX_PAYERS = 500;
/** The SDK's three are too few for the small buckets of AWS Organizations. */
const MAX_ATTEMPTS = 8;
const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * The way into payers: credentials, and one set of clients per payer that is
 * kept between runs, since clients remember credentials and connections and
 * slow down when their payer throttles.
 */
export class AwsAccess {
  readonly #options: AwsAccessOptions;
  readonly #payers: LruCache<PayerClients>;
  readonly #hubSts = new Map<Partition, STSClient>();
  #hubIdentity: HubIdentity | undefined;

  constructor(options: AwsAccessOptions) {
    this.#options = options;
    this.#payers = new LruCache({
      limit: options.maxPayers ?? MAX_PAYERS,
      isIdle: ({ inFlight }) => inFlight === 0,
      dispose: clients => {
        clients.organizations.destroy();
        clients.tagging.destroy();
      },
    });
  }

  /** Payers whose clients are kept now. */
  get payerCount(): number {
    return this.#payers.size;
  }

  /**
   * Begins a run's calls to a payer, with credentials at hand.
   *
   * @throws AccessDeniedError when its role cannot be assumed.
   */
  async open(target: PayerTarget, signal: AbortSignal): Promise<PayerSession> {
    const key = `${target.partition}/${target.payerAccountId}`;
    const sts = await this.#stsOf(target.partition);
    const clients = this.#payers.use(key, () => this.#connect(target, sts));
    const session = new PayerSession({
      target,
      clients,
      budget: this.#options.budget,
      signal,
      onRefused: () => this.#payers.drop(key, clients),
    });
    await session.connect();
    return session;
  }

  /**
   * Who the hub is, for trust policies. Asked once.
   *
   * @throws ServiceUnavailableError when AWS does not say.
   */
  async hubIdentity(signal?: AbortSignal): Promise<HubIdentity> {
    if (!this.#hubIdentity) {
      const { stsRegion } = await this.#hub();
      const sts = await this.#stsOf(partitionOfRegion(stsRegion));
      let arn: string | undefined;
      try {
        const answer = await sts.send(new GetCallerIdentityCommand({}), {
          abortSignal: signal,
        });
        arn = answer.Arn;
      } catch (error) {
        signal?.throwIfAborted();
        throw explainHubError(error, 'GetCallerIdentity');
      }
      this.#hubIdentity = hubIdentityOf(arn ?? '');
    }
    if (!this.#hubIdentity) {
      throw new ServiceUnavailableError(
        'AWS did not say who the hub is; check aws.mainAccount or the credentials of the environment',
      );
    }
    return this.#hubIdentity;
  }

  /** Closes all connections. */
  destroy(): void {
    this.#payers.clear();
    for (const sts of this.#hubSts.values()) {
      sts.destroy();
    }
    this.#hubSts.clear();
  }

  #connect(target: PayerTarget, sts: STSClient): PayerClients {
    const { aws, credentials: manager, isListed } = this.#options;
    const credentials: PayerCredentials = isListed(target.payerAccountId)
      ? new ListedAccountCredentials(manager, target.payerAccountId)
      : new AssumedRoleCredentials(
          { sts, roleName: aws.roleName, secrets: aws.externalIdSecrets },
          target,
        );
    const config = this.#clientConfig(target.partition, () =>
      credentials.get(detachedContext),
    );
    return {
      organizations: new OrganizationsClient(config),
      tagging: new ResourceGroupsTaggingAPIClient(config),
      credentials,
      inFlight: 0,
    };
  }

  async #hub() {
    return this.#options.credentials.getCredentialProvider();
  }

  async #stsOf(partition: Partition): Promise<STSClient> {
    const { sdkCredentialProvider } = await this.#hub();
    let sts = this.#hubSts.get(partition);
    if (!sts) {
      sts = new STSClient(this.#clientConfig(partition, sdkCredentialProvider));
      this.#hubSts.set(partition, sts);
    }
    return sts;
  }

  #clientConfig(
    partition: Partition,
    credentials: AwsCredentialIdentityProvider,
  ) {
    const { endpoint } = this.#options.aws;
    return {
      region: ORGANIZATIONS_REGIONS[partition],
      credentials,
      ...(endpoint && { endpoint }),
      // A retry strategy per client: one payer's throttling slows no other.
      retryMode: 'adaptive',
      maxAttempts: this.#options.maxAttempts ?? MAX_ATTEMPTS,
      customUserAgent: 'backstage-aws-resale',
      requestHandler: {
        connectionTimeout: CONNECTION_TIMEOUT_MS,
        requestTimeout: REQUEST_TIMEOUT_MS,
        throwOnRequestTimeout: true,
      },
    };
  }
}
