import type {
  AwsCredentialProvider,
  AwsCredentialsManager,
} from '@backstage/integration-aws-node';
import {
  generatePortfolio,
  startSimulator,
  type PortfolioOptions,
  type SimulatedHub,
  type SimulatedPortfolio,
  type Simulator,
} from 'aws-simulator';
import { deriveExternalId } from 'backstage-plugin-aws-resale-node';
import { AwsAccess, type AwsAccessOptions } from '../AwsAccess';
import type { Clock } from '../Clock';
import { RequestBudget } from '../RequestBudget';
import { SdkOrganizationReaderFactory } from '../SdkOrganizationReaderFactory';
import type { PayerTarget } from '../types';

export const ROLE_NAME = 'resale/reader';
export const SECRETS = {
  newest: { keyId: '2026', secret: 'newest-secret-with-32-characters-or-more' },
  older: { keyId: '2025', secret: 'older-secret-with-32-characters-or-more' },
  oldest: { keyId: '2024', secret: 'oldest-secret-with-32-characters-or-more' },
};
export const TAG_KEYS = ['aws-resale:customer', 'aws-resale:account-model'];

/** A clock on which waiting costs no time. */
export class InstantClock implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.#now += milliseconds;
  }
}

/** Hands out the keys of a hub and lists no account. */
export class HubCredentials implements AwsCredentialsManager {
  readonly #hub: SimulatedHub;
  readonly #stsRegion: string | undefined;

  constructor(hub: SimulatedHub, stsRegion?: string) {
    this.#hub = hub;
    this.#stsRegion = stsRegion;
  }

  async getCredentialProvider(): Promise<AwsCredentialProvider> {
    const { accessKeyId, secretAccessKey } = this.#hub;
    return {
      stsRegion: this.#stsRegion,
      sdkCredentialProvider: async () => ({ accessKeyId, secretAccessKey }),
    };
  }
}

/** A portfolio whose roles demand the external id of the newest secret. */
export function portfolioOf(
  options: Partial<PortfolioOptions> = {},
): SimulatedPortfolio {
  const partition = options.partition ?? 'aws';
  return generatePortfolio({
    seed: 'observe',
    organizations: 1,
    accountsPerOrganization: 45,
    organizationalUnitsPerOrganization: 4,
    roleName: ROLE_NAME,
    externalIdFor: payerAccountId =>
      deriveExternalId(SECRETS.newest.secret, { partition, payerAccountId }),
    tagsFor: ({ accountIndex }) => ({
      'aws-resale:customer': `group:default/customer-${accountIndex}`,
      'cost-centre': '0042',
    }),
    ...options,
  });
}

/** The first payer of a portfolio as the poller names it. */
export function targetOf(
  portfolio: SimulatedPortfolio,
  changes: Partial<PayerTarget> = {},
): PayerTarget {
  const { payerAccountId, partition } = portfolio.organizations[0];
  return { payerAccountId, partition, ...changes };
}

/**
 * Starts AWS in a box and the way into it. One attempt per call, so that every
 * refusal shows at once, and no throttling, unless told otherwise.
 */
export async function setUpAws(
  options: {
    portfolio?: SimulatedPortfolio;
    access?: Partial<Omit<AwsAccessOptions, 'aws'>>;
    /** Newest first. */
    secrets?: AwsAccessOptions['aws']['externalIdSecrets'];
    simulator?: { timeScale?: number; now?: () => number };
    clock?: Clock;
    rateShare?: number;
  } = {},
) {
  const portfolio = options.portfolio ?? portfolioOf();
  const simulator: Simulator = await startSimulator({
    portfolio,
    timeScale: 0,
    ...options.simulator,
  });
  const access = new AwsAccess({
    credentials: new HubCredentials(portfolio.hubs[0]),
    isListed: () => false,
    aws: {
      endpoint: simulator.endpoint,
      roleName: ROLE_NAME,
      externalIdSecrets: options.secrets ?? [SECRETS.newest],
    },
    budget: new RequestBudget({
      rateShare: options.rateShare ?? 0.5,
      clock: options.clock ?? new InstantClock(),
    }),
    maxAttempts: 1,
    ...options.access,
  });
  const factory = new SdkOrganizationReaderFactory(access, TAG_KEYS);
  return {
    portfolio,
    organization: portfolio.organizations[0],
    simulator,
    access,
    open: (
      target: PayerTarget = targetOf(portfolio),
      signal: AbortSignal = new AbortController().signal,
    ) => factory.open(target, signal),
    async stop() {
      access.destroy();
      await simulator.stop();
    },
  };
}

export type AwsSetup = Awaited<ReturnType<typeof setUpAws>>;

/** Everything that a stream of pages yields. */
export async function drain<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) {
    all.push(...page);
  }
  return all;
}
