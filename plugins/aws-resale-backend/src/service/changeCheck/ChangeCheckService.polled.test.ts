import { mockCredentials } from '@backstage/backend-test-utils';
import {
  OPERATION_IDS,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import { makeReading } from '../../__testUtils__/builders';
import { makeConfig, setUpPolling } from '../../__testUtils__/setUpPolling';
import { testDatabases } from '../../__testUtils__/testStores';
import {
  linkedIn,
  payerIn,
  securedPortfolio,
} from '../../observe/posture/__testUtils__/setUpPosture';
import type { Authorizer } from '../Authorizer';
import { ChangeCheckService } from './ChangeCheckService';

jest.setTimeout(120_000);

type Polling = Awaited<ReturnType<typeof setUpPolling>>;

const signal = new AbortController().signal;
const MINUTE_MS = 60_000;

/** For somebody who may see everything. */
const authorizer = {
  accounts: async () => 'ALL',
  accountsWith: async () => 'ALL',
  accountsToDecide: async () => 'ALL',
  customers: async () => 'ALL',
} as unknown as Authorizer;

describe.each(testDatabases.eachSupportedId())(
  'ChangeCheckService over a polled organization on %s',
  databaseId => {
    const started: Polling[] = [];

    afterEach(async () => {
      await Promise.all(started.splice(0).map(polling => polling.stop()));
    });

    async function setUp() {
      const portfolio = securedPortfolio();
      const [organization] = portfolio.organizations;
      organization.rootFeatures = ['RootCredentialsManagement', 'RootSessions'];
      organization.trustedServices = ['iam.amazonaws.com'];
      const [removed, open] = linkedIn(organization);
      open.root = {
        password: { changedAt: new Date('2025-01-02T08:30:00.000Z') },
        mfaDevices: [],
        accessKeys: [],
        signingCertificates: [],
      };
      const base = makeConfig();
      const { readers } = base.posture;
      const config = {
        ...base,
        posture: {
          ...base.posture,
          readers: {
            ...readers,
            'linked-role': { ...readers['linked-role'], enabled: true },
            'spend-anomalies': { ...readers['spend-anomalies'], enabled: true },
          },
        },
      };
      const polling = await setUpPolling({
        client: await testDatabases.init(databaseId),
        aws: { portfolio },
        config,
        customers: [
          makeReading('acme', {
            accountModel: 'SPAM',
            payerAccountIds: [organization.payerAccountId],
          }),
        ],
      });
      started.push(polling);
      const { time } = polling;
      const clock = () => time.now;
      const service = new ChangeCheckService({
        authorizer,
        ...polling,
        queries: polling.queries.changeFacts,
        sight: polling.queries.sight,
        config,
        clock,
      });
      await polling.readings.sync(time.now);
      await polling.poll();
      await polling.readings.readDue(clock, signal);
      await polling.judge.judgeDue(clock, signal);
      const accountIds = organization.accounts.map(it => it.accountId);
      return {
        ...polling,
        organization,
        payerId: payerIn(organization).accountId,
        removedId: removed.accountId,
        openId: open.accountId,
        all: () =>
          service.check(
            { accountIds, operationIds: [...OPERATION_IDS] },
            mockCredentials.user(),
          ),
        ask: async (operationId: string, accountId: string) => {
          const { answers } = await service.check(
            { accountIds: [accountId], operationIds: [operationId] },
            mockCredentials.user(),
          );
          return answers[0];
        },
      };
    }

    const whatOf = ({ facts }: ChangeAnswer) =>
      facts.filter(({ isStale }) => !isStale).map(({ what }) => what);

    it('answers by what AWS, the catalog and the judge of posture said', async () => {
      const { ask, payerId, removedId, openId } = await setUp();
      expect(await ask('operations-role-enter', openId)).toMatchObject({
        verdict: 'ALLOWED',
        warnings: ['The account is exposed: root has no MFA.'],
        putForward: ['root-mfa-register', 'root-credentials-remove'],
      });
      const ofRoot = await ask('root-sign-in', removedId);
      expect(ofRoot).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        isNothingToDo: true,
        isApprovable: false,
        warnings: [],
      });
      expect(whatOf(ofRoot).sort()).toEqual([
        'judgement of the exposure',
        'listing of the organization',
        'reading of the catalog',
        'reading of the policies',
        'reading of the root credentials',
      ]);
      expect(whatOf(await ask('budget-anomaly-monitor-set', openId))).toContain(
        'reading of the anomaly monitors',
      );
      // One age for each reader that saw the root user of the payer.
      expect(
        (await ask('root-sign-in', payerId)).facts.filter(
          ({ kind }) => kind === 'CREDENTIALS',
        ),
      ).toHaveLength(2);
    });

    it('knows nothing once polling stands still, and again when it goes on', async () => {
      const { all, time, poll, customers } = await setUp();
      const before = await all();
      expect(before.counts.ALLOWED).toBeGreaterThan(20);

      time.now = new Date(time.now.getTime() + 46 * MINUTE_MS);
      const { answers, verdict, counts } = await all();
      expect(verdict).toBe('UNKNOWN');
      expect(counts.UNKNOWN).toBe(answers.length);
      expect(
        new Set(answers.map(({ cause, reason }) => `${cause}: ${reason}`)),
      ).toEqual(
        new Set([
          'STALE: The listing of the organization, as of 20 Nov 2026, 10:01 UTC, counted until 20 Nov 2026, 10:46 UTC and the reading of the catalog, as of 20 Nov 2026, 10:00 UTC, counted until 20 Nov 2026, 10:45 UTC. Nothing can be said until it is read again.',
        ]),
      );

      await poll();
      expect((await all()).counts.UNKNOWN).toBe(answers.length);
      await customers.reconcile(
        [makeReading('acme', { accountModel: 'SPAM' })],
        { at: time.now, removalLimit: 0.2 },
      );
      expect((await all()).counts).toEqual(before.counts);
    });

    it('says of an account that left that it did, while its organization is listed', async () => {
      const { organization, ask, poll, time, openId } = await setUp();
      organization.accounts = organization.accounts.filter(
        ({ accountId }) => accountId !== openId,
      );
      await poll();
      const listedAt = time.now.toISOString();
      expect(await ask('root-sign-in', openId)).toMatchObject({
        verdict: 'NOT_OURS',
        cause: 'GONE',
        reason:
          'The account left the organization, last known under SPAM, so it is none of the provider’s.',
        facts: expect.arrayContaining([
          expect.objectContaining({ kind: 'INVENTORY', observedAt: listedAt }),
        ]),
      });
      time.now = new Date(time.now.getTime() + 46 * MINUTE_MS);
      expect((await ask('root-sign-in', openId)).verdict).toBe('UNKNOWN');
    });

    it('takes an account that a held removal lacks as of its last listing', async () => {
      const { organization, ask, poll, time, openId, removedId, customers } =
        await setUp();
      const listedAt = time.now;
      organization.accounts = organization.accounts.filter(
        ({ accountId }) => accountId !== openId,
      );
      organization.accounts = organization.accounts.slice(0, -2);
      await poll();
      const ages = async (accountId: string) =>
        (await ask('operations-role-enter', accountId)).facts
          .filter(({ kind }) => kind === 'INVENTORY')
          .map(({ observedAt }) => observedAt);
      expect(await ages(openId)).toEqual([listedAt.toISOString()]);
      expect(await ages(removedId)).toEqual([time.now.toISOString()]);
      time.now = new Date(listedAt.getTime() + 45 * MINUTE_MS + 1);
      await customers.reconcile([makeReading('acme')], {
        at: time.now,
        removalLimit: 0.2,
      });
      expect((await ask('operations-role-enter', openId)).cause).toBe('STALE');
      expect((await ask('operations-role-enter', removedId)).cause).not.toBe(
        'STALE',
      );
    });
  },
);
