import { at } from '../__testUtils__/roots';
import {
  forbid,
  readPayer,
  setUpPosture,
  type PostureSetup,
} from '../__testUtils__/setUpPosture';

describe('readSpendAnomalies', () => {
  let aws: PostureSetup;

  const setUp = async (
    options?: Parameters<typeof setUpPosture>[0],
  ): Promise<void> => {
    aws = await setUpPosture(options);
  };
  const refuse = (...actions: string[]) => {
    forbid(aws.organization, ...actions);
    return readPayer(aws, 'spend-anomalies');
  };

  afterEach(async () => {
    await aws?.stop();
  });

  const monitor = (number: number, name: string) => ({
    monitorId: `00000000-0000-0000-0000-00000000000${number}`,
    name,
    createdAt: at('2026-01-01'),
  });

  it('tells what monitors cover and how many listen', async () => {
    await setUp({
      change: organization => {
        const [, first, second] = organization.accounts;
        organization.anomalyMonitors = [
          {
            ...monitor(1, 'Services'),
            watches: { type: 'DIMENSIONAL', dimension: 'SERVICE' },
          },
          {
            ...monitor(2, 'Accounts'),
            watches: { type: 'DIMENSIONAL', dimension: 'LINKED_ACCOUNT' },
          },
          {
            ...monitor(3, 'Two'),
            watches: {
              type: 'CUSTOM',
              linkedAccountIds: [first.accountId, second.accountId],
            },
          },
        ];
        organization.anomalySubscriptions = [1, 2].map(number => ({
          subscriptionId: `00000000-0000-0000-0000-00000000001${number}`,
          name: 'Desk',
          monitorIds: [monitor(1, '').monitorId, monitor(number, '').monitorId],
          frequency: 'DAILY',
          threshold: 100,
          subscribers: [
            { type: 'EMAIL', address: 'costs@provider.example' },
            { type: 'EMAIL', address: `${number}@provider.example` },
          ],
        }));
      },
    });
    const session = await aws.openPosture();
    const reading = await readPayer(aws, 'spend-anomalies', session);
    expect(reading.missed).toEqual([]);
    expect(reading.facts).toEqual({
      anomalyMonitors: [
        { name: 'Services', covers: 'SERVICE', subscribers: 3 },
        { name: 'Accounts', covers: 'LINKED_ACCOUNT', subscribers: 2 },
        {
          name: 'Two',
          covers: [1, 2]
            .map(index => aws.organization.accounts[index].accountId)
            .sort(),
          subscribers: 0,
        },
      ],
    });
    expect(JSON.stringify(reading)).not.toContain('@');
    expect(session.callsOf('spend-anomalies')).toEqual({
      calls: 2,
      chargedCalls: 2,
    });
    expect(aws.simulator.requests.count({ isCharged: true })).toBe(2);
  });

  it('pays for no second question where there is no monitor', async () => {
    await setUp({
      change: organization => {
        organization.anomalyMonitors = [];
      },
    });
    const { facts } = await readPayer(aws, 'spend-anomalies');
    expect(facts).toEqual({ anomalyMonitors: [] });
    expect(aws.simulator.requests.count()).toBe(1);
  });

  it.each(['ce:GetAnomalyMonitors', 'ce:GetAnomalySubscriptions'])(
    'says that %s was refused',
    async action => {
      await setUp();
      const { facts, missed } = await refuse(action);
      expect(facts).toEqual({});
      expect(missed).toEqual([
        {
          fact: 'anomalyMonitors',
          reason: 'access-denied',
          detail: action,
        },
      ]);
    },
  );
});
