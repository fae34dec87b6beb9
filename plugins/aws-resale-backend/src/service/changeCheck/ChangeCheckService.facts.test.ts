import { type ChangeAnswer } from 'backstage-plugin-aws-resale-common';
import { makeReading } from '../../__testUtils__/builders';
import { testDatabases } from '../../__testUtils__/testStores';
import type { AccountRecord } from '../../judge/accountRecord';
import {
  NOW,
  PAYER,
  ONE,
  OTHER_PAYER,
  hoursAhead,
  recordOf,
  setUpChangeChecks as setUp,
} from './__testUtils__/setUpChangeChecks';

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'facts of ChangeCheckService on %s',
  databaseId => {
    it.each<
      [
        what: string,
        record: AccountRecord,
        operationId: string,
        answer: Partial<ChangeAnswer>,
      ]
    >([
      [
        'a closed account',
        recordOf(ONE, {
          state: 'CLOSED',
          closedSeenAt: '2026-10-06T10:00:00.000Z',
        }),
        'operations-role-enter',
        {
          verdict: 'UNKNOWN',
          cause: 'STATE',
          reason:
            'The account is closed, so only reinstating it and looking at its bill make sense: 41 of 90 days are left, until 4 Jan 2027.',
        },
      ],
      [
        'another partition',
        recordOf(ONE, { partition: 'aws-cn' }),
        'root-sign-in',
        { cause: 'OTHER_PARTITION', isApplicable: false },
      ],
      [
        'an account that left',
        recordOf(
          ONE,
          {},
          {
            gone: { since: NOW.toISOString() },
            judgement: { verdict: 'NOT_OBSERVED' },
          },
        ),
        'operations-role-enter',
        { verdict: 'NOT_OURS', cause: 'GONE' },
      ],
      [
        'another model',
        recordOf(ONE, {}, { judgement: { model: 'ECAM' } }),
        'operations-role-enter',
        { verdict: 'NOT_OURS', cause: 'TABLE', isGrantable: true },
      ],
      [
        'a drift',
        recordOf(ONE, {}, { judgement: { verdict: 'DRIFT' } }),
        'operations-role-enter',
        { verdict: 'UNKNOWN', cause: 'DRIFT' },
      ],
      [
        'no customer',
        recordOf(ONE, {}, { customer: null }),
        'operations-role-enter',
        { verdict: 'NEEDS_APPROVAL', cause: 'UNMAPPED' },
      ],
      [
        'a customer that is billed by AWS',
        recordOf(ONE, {}, { judgement: { billingArrangement: 'DIRECT' } }),
        'operations-role-enter',
        { verdict: 'NOT_OURS', cause: 'DIRECT' },
      ],
      [
        'a payer under transfer, long ago, of which nobody records anything',
        recordOf(
          PAYER,
          {},
          {
            judgement: {
              billingArrangement: 'BILLING_TRANSFER',
              transferEndsOn: '2026-11-23',
            },
          },
        ),
        'root-sign-in',
        { verdict: 'UNKNOWN', cause: 'CUSTODY_UNKNOWN', warnings: [] },
      ],
      [
        'a payer within the days of its transfer',
        recordOf(
          PAYER,
          {},
          {
            judgement: {
              billingArrangement: 'BILLING_TRANSFER',
              transferEndsOn: '2026-11-24',
            },
          },
        ),
        'root-sign-in',
        {
          verdict: 'NEEDS_APPROVAL',
          cause: 'TRANSFER',
          warnings: ['Day 60 of the 60 for handing the payer over.'],
        },
      ],
    ])('looks at %s', async (_, record, operationId, answer) => {
      const { ask, list } = await setUp(databaseId);
      const { accountId } = record.facts;
      expect(await ask(operationId, accountId)).not.toMatchObject(answer);
      await list([record]);
      expect(await ask(operationId, accountId)).toMatchObject(answer);
    });

    it('looks at whether a payer receives transferred bills', async () => {
      const { ask, serviceWith, list } = await setUp(databaseId);
      await list([
        recordOf(
          PAYER,
          {},
          {
            customer: null,
            judgement: { model: 'UNKNOWN', verdict: 'UNDECLARED' },
          },
        ),
      ]);
      const operationId = 'payment-tax-change';
      expect(await ask('billing-transfer-change', PAYER)).toMatchObject({
        verdict: 'UNKNOWN',
      });
      const service = serviceWith({
        organizations: [
          {
            payerAccountId: PAYER,
            partition: 'aws',
            receivesTransferredBills: true,
          },
          { payerAccountId: OTHER_PAYER, partition: 'aws' },
        ],
      });
      expect(await ask(operationId, PAYER, service)).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        cause: 'TABLE',
        approvers: [{ approver: 'FIN' }],
      });
      expect(
        (await ask('billing-transfer-change', PAYER, service)).verdict,
      ).toBe('NEEDS_APPROVAL');
    });

    it('looks at who holds the root user where the bill is transferred', async () => {
      const { ask, list, keep } = await setUp(databaseId);
      const transferred = (accountId: string) =>
        recordOf(
          accountId,
          {},
          {
            judgement: {
              billingArrangement: 'BILLING_TRANSFER',
              holder: 'UNKNOWN',
            },
          },
        );
      await list([transferred(PAYER), transferred(ONE)]);
      await keep([PAYER], { party: 'CUSTOMER' });
      await keep([ONE], {}, { attestationId: 'second' });
      expect(await ask('region-opt-in', PAYER)).toMatchObject({
        verdict: 'NOT_OURS',
        cause: 'TRANSFER',
      });
      expect(await ask('account-rename', ONE)).toMatchObject({
        verdict: 'NEEDS_APPROVAL',
        cause: 'TRANSFER',
        facts: expect.arrayContaining([
          {
            kind: 'CUSTODY',
            what: 'custody of the root password',
            observedAt: NOW.toISOString(),
            countsUntil: '2027-02-15T23:59:59.999Z',
            isStale: false,
          },
        ]),
      });
    });

    it('looks at what was read and judged of the root user', async () => {
      const { ask, judged, read } = await setUp(databaseId);
      await judged('EXPOSED', 'ONE_PERSON', {
        'root-credentials': 'REMOVED',
        'root-denied-by-scp': 'PROTECTED',
      });
      const warnings = async () => (await ask('root-sign-in')).warnings;
      // An exposure that was judged counts, what nobody read does not.
      expect(await warnings()).toEqual([
        'The account is exposed: four-eyes is broken, one person reaches both halves of root.',
      ]);
      expect((await ask('operations-role-enter')).warnings).toEqual(
        await warnings(),
      );
      expect((await ask('root-sign-in')).isNothingToDo).toBe(false);

      await read('linked-role', ONE, { rootCredentials: {} });
      expect((await ask('root-sign-in')).isNothingToDo).toBe(true);
      await read('service-control-policies', PAYER, {
        serviceControlPolicies: [],
      });
      expect(await warnings()).toEqual([
        expect.stringContaining('The account is exposed'),
        expect.stringContaining('A policy denies the root user'),
      ]);
      expect(
        (await ask('root-sign-in')).facts.map(({ what }) => what).sort(),
      ).toEqual([
        'judgement of the exposure',
        'listing of the organization',
        'reading of the catalog',
        'reading of the policies',
        'reading of the root credentials',
      ]);
    });

    it('warns of no exposure that nobody judged again', async () => {
      const { ask, judged, time, listedAt, customers } = await setUp(
        databaseId,
      );
      await judged('EXPOSED', 'ONE_PERSON');
      // Due after six hours, and half an hour more is enough for every judge.
      time.now = new Date(hoursAhead(6.6));
      await listedAt(time.now.toISOString());
      await customers.reconcile([makeReading('acme'), makeReading('globex')], {
        at: time.now,
        removalLimit: 0.2,
      });
      expect((await ask('root-sign-in')).warnings).toEqual([
        'The judgement of the exposure, as of 24 Nov 2026, 14:00 UTC, counted until 24 Nov 2026, 20:30 UTC. No approval counts until it is renewed.',
      ]);
    });

    it('knows removed credentials by an exposure that is none', async () => {
      const { ask, judged, read } = await setUp(databaseId);
      await judged('REMOVED', null);
      await read('linked-role', ONE, { rootCredentials: {} });
      expect(await ask('root-sign-in')).toMatchObject({
        isNothingToDo: true,
        warnings: [],
      });
    });

    it('looks at how old the reading of the anomaly monitors is', async () => {
      const { ask, read, time, listedAt, customers, config, serviceWith } =
        await setUp(databaseId);
      const operationId = 'budget-anomaly-monitor-set';
      expect((await ask(operationId)).verdict).toBe('ALLOWED');
      await read('spend-anomalies', PAYER, { anomalyMonitors: [] });
      const days = async (n: number) => {
        time.now = new Date(hoursAhead(24 * n));
        await listedAt(time.now.toISOString());
        await customers.reconcile(
          [makeReading('acme'), makeReading('globex')],
          {
            at: time.now,
            removalLimit: 0.2,
          },
        );
      };
      await days(3);
      expect((await ask(operationId)).verdict).toBe('ALLOWED');
      await days(4);
      // The reader is off, so that nobody is expected to read it again.
      expect((await ask(operationId)).verdict).toBe('ALLOWED');
      const { readers } = config.posture;
      const on = serviceWith({
        posture: {
          ...config.posture,
          readers: {
            ...readers,
            'spend-anomalies': { ...readers['spend-anomalies'], enabled: true },
          },
        },
      });
      expect(await ask(operationId, ONE, on)).toMatchObject({
        verdict: 'UNKNOWN',
        cause: 'STALE',
        reason:
          'The reading of the anomaly monitors, as of 24 Nov 2026, 14:00 UTC, counted until 27 Nov 2026, 14:00 UTC. Read it again, then ask again.',
      });
    });
  },
);
