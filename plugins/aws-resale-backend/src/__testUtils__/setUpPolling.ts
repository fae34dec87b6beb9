import { mockServices } from '@backstage/backend-test-utils';
import type { NewChange } from '../judge/accountRecord';
import { defaultConfig } from '../config/defaultConfig';
import type { AwsResaleConfig } from '../config/types';
import { setUpAws, TAG_KEYS } from '../observe/__testUtils__/setUpAws';
import { assumedPeople } from '../observe/assumedPeople';
import { SdkPostureSessionFactory } from '../observe/posture/SdkPostureSessionFactory';
import { createPolling } from '../poll/createPolling';
import { PastCustody } from '../poll/posture/PastCustody';
import { CHANGES_TOPIC, ChangePublisher } from '../publish/ChangePublisher';
import type { CustomerReading } from '../store/CustomerStore';
import { storesOn } from './testStores';
import type { Knex } from 'knex';

/** Config with every default, and provider.example as the provider's domain. */
export function makeConfig(
  changes: Partial<AwsResaleConfig['polling']> = {},
): AwsResaleConfig {
  return {
    ...defaultConfig(),
    providerDomains: ['provider.example'],
    aws: { roleName: 'resale/reader', externalIdSecrets: [], rateShare: 0.5 },
    organizations: [],
    customers: {
      filter: { kinds: ['group'], types: ['customer'] },
      intervalMs: 600_000,
      trustAnnotatedPayers: true,
      removalLimit: 0.2,
    },
    mapping: {
      accountIdAnnotations: ['amazonaws.com/account-id'],
      rules: [],
    },
    polling: {
      intervalMs: 900_000,
      jitter: 0,
      workers: 2,
      staleAfterMs: 2_700_000,
      removalLimit: 0.2,
      organizationalUnitIntervalMs: 86_400_000,
      keepRuns: 50,
      ...changes,
    },
    tags: {
      customer: TAG_KEYS[0],
      accountModel: TAG_KEYS[1],
      keys: TAG_KEYS,
    },
  };
}

/**
 * A poller over a simulated AWS and a real database, with a clock that the test
 * moves. Every payer of the portfolio may be polled at once.
 */
export async function setUpPolling(options: {
  client: Knex;
  aws?: Parameters<typeof setUpAws>[0];
  config?: AwsResaleConfig;
  customers?: CustomerReading[];
}) {
  const stores = await storesOn(options.client);
  const aws = await setUpAws(options.aws);
  const config = options.config ?? makeConfig();
  const events = mockServices.events();
  const published: NewChange[][] = [];
  await events.subscribe({
    id: 'test',
    topics: [CHANGES_TOPIC],
    async onEvent({ eventPayload }) {
      published.push((eventPayload as { changes: NewChange[] }).changes);
    },
  });
  const publisher = new ChangePublisher({ events });
  const logger = mockServices.logger.mock();
  const polling = createPolling({
    config,
    stores,
    publisher,
    entityReader: {
      async *pages() {
        yield* [];
      },
      byRefs: async () => [],
    },
    people: assumedPeople,
    logger,
  });
  const poller = polling.pollerWith({ open: aws.open });
  const { sweep } = polling;
  const time = { now: new Date('2026-11-20T10:00:00.000Z') };
  const readings = polling.readingsWith(
    new SdkPostureSessionFactory(aws.access, config.posture, () => time.now),
  );
  const signal = new AbortController().signal;
  await stores.organizations.syncPayers(
    aws.portfolio.organizations.map(({ payerAccountId, partition }) => ({
      payerAccountId,
      partition,
      source: 'CONFIG' as const,
      trusted: true,
    })),
    time.now,
  );
  if (options.customers) {
    await stores.customers.reconcile(options.customers, {
      at: time.now,
      removalLimit: 0.2,
    });
  }
  return {
    ...stores,
    aws,
    poller,
    readings,
    sweep,
    decisions: polling.mapping,
    inputs: polling.postureInputs,
    judge: polling.judge,
    judgeOfPast: polling.judgeOfPast(logger),
    pastCustody: new PastCustody({
      ...stores,
      freshForMs: config.posture.custody.membershipsFreshForMs,
    }),
    published,
    logger,
    time,
    /** Polls one payer a minute after whatever was polled before. */
    async poll(payerAccountId = aws.portfolio.organizations[0].payerAccountId) {
      time.now = new Date(time.now.getTime() + 60_000);
      await poller.pollOne(payerAccountId, () => time.now, signal);
    },
    async stop() {
      await aws.stop();
    },
  };
}
