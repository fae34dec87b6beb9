import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import { ServiceUnavailableError } from '@backstage/errors';
import type { AwsCredentialsManager } from '@backstage/integration-aws-node';
import type { Partition } from 'backstage-plugin-aws-resale-common';
import { AccountClients } from './AccountClients';
import { detachedContext, type AccountCredentials } from './AccountCredentials';
import { AccountSession, type AccountSessionOptions } from './AccountSession';
import { AssumedRoleCredentials } from './AssumedRoleCredentials';
import { explainHubError } from './awsErrors';
import type { AwsClientConfig } from './AwsService';
import type { AwsResaleConfig } from '../config/types';
import { CallTally } from './CallTally';
import type { Clock } from './Clock';
import { hubIdentityOf, type HubIdentity } from './hubIdentity';
import { ListedAccountCredentials } from './ListedAccountCredentials';
import { LruCache } from './LruCache';
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

/** Which account to enter, and in whose name. */
export interface AccountVisit
  extends Pick<AccountSessionOptions, 'signal' | 'tally' | 'explain'> {
  accountId: string;
  /** Those of the role of the same name as the payer's where left out. */
  credentials?: AccountCredentials;
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
  readonly #payers: LruCache<AccountClients>;
  readonly #hubSts = new Map<Partition, STSClient>();
  #hubIdentity: HubIdentity | undefined;

  constructor(options: AwsAccessOptions) {
    this.#options = options;
    this.#payers = new LruCache({
      limit: options.maxPayers ?? MAX_PAYERS,
      isIdle: ({ inFlight }) => inFlight === 0,
      dispose: clients => clients.destroy(),
    });
  }

  /** Payers whose clients are kept now. */
  get payerCount(): number {
    return this.#payers.size;
  }

  /** The clock by which calls wait. */
  get clock(): Clock {
    return this.#options.budget.clock;
  }

  /**
   * Begins a run's calls to a payer, with credentials at hand.
   *
   * @throws AccessDeniedError when its role cannot be assumed.
   */
  async open(
    target: PayerTarget,
    signal: AbortSignal,
  ): Promise<AccountSession> {
    const key = `${target.partition}/${target.payerAccountId}`;
    const sts = await this.#stsOf(target.partition);
    const session = new AccountSession({
      accountId: target.payerAccountId,
      partition: target.partition,
      clients: () =>
        this.#payers.use(key, () => this.#connect(target, { sts })),
      budget: this.#options.budget,
      signal,
      tally: new CallTally(),
      onRefused: clients => this.#payers.drop(key, clients),
    });
    await session.connect();
    return session;
  }

  /**
   * Enters an account of a payer's organization for as long as `use` takes. Its
   * clients are not kept: there may be many thousands.
   *
   * @throws AccessDeniedError when its role cannot be assumed.
   */
  async visit<T>(
    target: PayerTarget,
    visit: AccountVisit,
    use: (session: AccountSession) => Promise<T>,
  ): Promise<T> {
    const { accountId, credentials, ...rest } = visit;
    const sts = await this.#stsOf(target.partition);
    const clients = this.#connect(target, {
      sts,
      credentials,
      linkedAccountId: accountId,
    });
    try {
      const session = new AccountSession({
        ...rest,
        accountId,
        partition: target.partition,
        clients: () => clients,
        budget: this.#options.budget,
        onRefused: () => {},
      });
      await session.connect();
      return await use(session);
    } finally {
      clients.destroy();
    }
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

  #connect(
    target: PayerTarget,
    options: {
      sts: STSClient;
      /** Those of the role, or of the account's entry in `aws.accounts`, where left out. */
      credentials?: AccountCredentials;
      linkedAccountId?: string;
    },
  ): AccountClients {
    const { aws, credentials: manager, isListed } = this.#options;
    const { sts, linkedAccountId } = options;
    const accountId = linkedAccountId ?? target.payerAccountId;
    const ofRole = () =>
      isListed(accountId)
        ? new ListedAccountCredentials(manager, accountId)
        : new AssumedRoleCredentials(
            {
              sts,
              linkedAccountId,
              roleName: aws.roleName,
              secrets: aws.externalIdSecrets,
            },
            target,
          );
    const credentials = options.credentials ?? ofRole();
    return new AccountClients(credentials, region =>
      this.#clientConfig(region, () => credentials.get(detachedContext)),
    );
  }

  async #hub() {
    return this.#options.credentials.getCredentialProvider();
  }

  async #stsOf(partition: Partition): Promise<STSClient> {
    const { sdkCredentialProvider } = await this.#hub();
    let sts = this.#hubSts.get(partition);
    if (!sts) {
      sts = new STSClient(
        this.#clientConfig(
          ORGANIZATIONS_REGIONS[partition],
          sdkCredentialProvider,
        ),
      );
      this.#hubSts.set(partition, sts);
    }
    return sts;
  }

  #clientConfig(
    region: string,
    credentials: AwsCredentialIdentityProvider,
  ): AwsClientConfig {
    const { endpoint } = this.#options.aws;
    return {
      region,
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
