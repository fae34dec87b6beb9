import {
  type CostExplorerClient,
  GetAnomalyMonitorsCommand,
  GetAnomalySubscriptionsCommand,
  GetCostCategoriesCommand,
  paginateGetAnomalyMonitors,
} from '@aws-sdk/client-cost-explorer';
import { connect } from '../../__testUtils__/connect';
import { LINKED, securedPortfolio } from '../../__testUtils__/securedPortfolio';
import { securityClients } from '../../__testUtils__/securityClients';
import { SAMPLE_PAYERS } from '../../__testUtils__/samplePortfolio';
import type { Simulator } from '../../Simulator';
import { startSimulator } from '../../startSimulator';

const createdAt = new Date('2025-06-07T08:09:10.000Z');
const MONITOR_ARN = 'arn:aws:ce::100000000001:anomalymonitor/services';

describe('Cost Explorer', () => {
  let simulator: Simulator;
  let client: CostExplorerClient;

  const organization = () => simulator.portfolio.organizations[0];

  beforeEach(async () => {
    simulator = await startSimulator({
      portfolio: securedPortfolio(),
      timeScale: 0,
    });
    organization().anomalyMonitors = [
      {
        monitorId: 'services',
        name: 'All services',
        createdAt,
        watches: { type: 'DIMENSIONAL', dimension: 'SERVICE' },
      },
      {
        monitorId: 'accounts',
        name: 'Two accounts',
        createdAt,
        watches: {
          type: 'CUSTOM',
          linkedAccountIds: [LINKED.exposed, LINKED.removed],
        },
      },
    ];
    organization().anomalySubscriptions = [
      {
        subscriptionId: 'desk',
        name: 'Desk',
        monitorIds: ['services'],
        frequency: 'DAILY',
        threshold: 100,
        subscribers: [{ type: 'EMAIL', address: 'desk@provider.example' }],
      },
    ];
    client = await clientIn('us-east-1');
  });

  afterEach(() => simulator.stop());

  async function clientIn(
    region: string,
    options: Parameters<typeof connect>[2] = {},
    within = organization(),
  ) {
    const { credentials } = await connect(simulator, within, options);
    return securityClients(simulator, credentials, region).costExplorer;
  }

  const monitors = (input = {}, from = client) =>
    from.send(new GetAnomalyMonitorsCommand(input));
  const subscriptions = (input = {}) =>
    client.send(new GetAnomalySubscriptionsCommand(input));

  it('lists monitors with what they watch', async () => {
    const { AnomalyMonitors } = await monitors();

    expect(AnomalyMonitors).toHaveLength(2);
    expect(AnomalyMonitors).toEqual(
      expect.arrayContaining([
        {
          MonitorArn: MONITOR_ARN,
          MonitorName: 'All services',
          CreationDate: '2025-06-07T08:09:10.000Z',
          MonitorType: 'DIMENSIONAL',
          MonitorDimension: 'SERVICE',
        },
        expect.objectContaining({
          MonitorName: 'Two accounts',
          MonitorType: 'CUSTOM',
          MonitorSpecification: {
            Dimensions: {
              Key: 'LINKED_ACCOUNT',
              Values: [LINKED.exposed, LINKED.removed],
            },
          },
        }),
      ]),
    );
    await expect(
      monitors({ MonitorArnList: [MONITOR_ARN] }),
    ).resolves.toMatchObject({ AnomalyMonitors: { length: 1 } });
  });

  it('lists who learns of what a monitor finds', async () => {
    await expect(subscriptions()).resolves.toMatchObject({
      AnomalySubscriptions: [
        {
          SubscriptionArn: 'arn:aws:ce::100000000001:anomalysubscription/desk',
          AccountId: '100000000001',
          SubscriptionName: 'Desk',
          MonitorArnList: [MONITOR_ARN],
          Frequency: 'DAILY',
          Threshold: 100,
          Subscribers: [
            {
              Type: 'EMAIL',
              Address: 'desk@provider.example',
              Status: 'CONFIRMED',
            },
          ],
        },
      ],
    });
    await expect(
      subscriptions({ MonitorArn: MONITOR_ARN }),
    ).resolves.toMatchObject({ AnomalySubscriptions: { length: 1 } });
    await expect(
      subscriptions({
        MonitorArn: 'arn:aws:ce::100000000001:anomalymonitor/accounts',
      }),
    ).resolves.toMatchObject({ AnomalySubscriptions: [] });
  });

  it('has none in accounts that set none up, nor in linked ones', async () => {
    const linked = await clientIn('us-east-1', { accountId: LINKED.security });

    await expect(monitors({}, linked)).resolves.toMatchObject({
      AnomalyMonitors: [],
    });
    organization().anomalyMonitors = undefined;
    organization().anomalySubscriptions = undefined;
    await expect(monitors()).resolves.toMatchObject({ AnomalyMonitors: [] });
    await expect(subscriptions()).resolves.toMatchObject({
      AnomalySubscriptions: [],
    });
  });

  it('is charged for every page that it answers, and for nothing else', async () => {
    simulator.requests.clear();
    const names = [];
    for await (const page of paginateGetAnomalyMonitors(
      { client, pageSize: 1 },
      {},
    )) {
      names.push(...(page.AnomalyMonitors ?? []).map(one => one.MonitorName));
    }
    await subscriptions();
    simulator.faults.throttle({ operation: 'GetAnomalyMonitors' });
    await expect(monitors()).rejects.toMatchObject({
      name: 'LimitExceededException',
    });

    expect(names.sort()).toEqual(['All services', 'Two accounts']);
    expect(simulator.requests.count({ service: 'ce' })).toBe(4);
    expect(
      simulator.requests.count({
        isCharged: true,
        payerAccountId: SAMPLE_PAYERS.commercial,
      }),
    ).toBe(3);
  });

  it('answers in one region of a partition, and not in all partitions', async () => {
    const [, , china, govCloud] = simulator.portfolio.organizations;
    const refused = {
      name: 'InvalidSignatureException',
      $metadata: { httpStatusCode: 400 },
    };

    await expect(
      monitors({}, await clientIn('eu-central-1')),
    ).rejects.toMatchObject(refused);
    await expect(
      monitors({}, await clientIn('cn-northwest-1', { hubIndex: 1 }, china)),
    ).resolves.toBeDefined();
    await expect(
      monitors({}, await clientIn('us-gov-west-1', { hubIndex: 2 }, govCloud)),
    ).rejects.toMatchObject(refused);
  });

  it.each([
    [{ NextPageToken: 'made up' }, 'InvalidNextTokenException'],
    [{ MaxResults: 0 }, 'ValidationException'],
    [
      { MonitorArnList: ['arn:aws:ce::1:anomalymonitor/x'] },
      'UnknownMonitorException',
    ],
  ])('refuses monitors for %j', async (input, name) => {
    await expect(monitors(input)).rejects.toMatchObject({ name });
  });

  it('refuses unknown subscriptions, unknown operations, and whoever may not', async () => {
    await expect(
      subscriptions({ SubscriptionArnList: ['arn:aws:ce::1:x'] }),
    ).rejects.toMatchObject({ name: 'UnknownSubscriptionException' });
    await expect(
      client.send(
        new GetCostCategoriesCommand({
          TimePeriod: { Start: '2026-01-01', End: '2026-02-01' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'UnknownOperationException' });
    organization().role!.allowedActions = ['ce:GetAnomalySubscriptions'];
    await expect(monitors()).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
    await expect(subscriptions()).resolves.toBeDefined();
  });
});
