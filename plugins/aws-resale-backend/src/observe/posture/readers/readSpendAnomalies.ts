import {
  GetAnomalyMonitorsCommand,
  GetAnomalySubscriptionsCommand,
  type AnomalyMonitor as ReadMonitor,
  type AnomalySubscription,
  type Expression,
} from '@aws-sdk/client-cost-explorer';
import type { AnomalyMonitor } from '../../../judge/posture/facts/organizationFacts';
import type { AccountSession } from '../../AccountSession';
import { awsServices } from '../../awsServices';
import { readPages } from '../../readPages';
import { accountReader } from '../accountReader';
import { inOrder } from '../inOrder';

/** Every page is charged for. */
const PAGE_SIZE = 100;

/** Monitors of Cost Anomaly Detection, and how many hear of what they find. */
export const readSpendAnomalies = accountReader({
  async read(draft, _, { payer }) {
    await draft.attempt(['anomalyMonitors'], async () => {
      const monitors = await monitorsIn(payer);
      // Without a monitor there is nothing to hear of, and the question costs.
      const subscriptions =
        monitors.length > 0 ? await subscriptionsIn(payer) : [];
      return {
        anomalyMonitors: monitors.map(monitor => ({
          name: monitor.MonitorName ?? '',
          covers: coverOf(monitor),
          subscribers: subscribersOf(monitor, subscriptions),
        })),
      };
    });
  },
});

async function monitorsIn(payer: AccountSession): Promise<ReadMonitor[]> {
  const monitors: ReadMonitor[] = [];
  const pages = readPages('GetAnomalyMonitors', async NextPageToken => {
    const answer = await payer.send(
      awsServices.costExplorer,
      new GetAnomalyMonitorsCommand({ NextPageToken, MaxResults: PAGE_SIZE }),
    );
    return {
      items: answer.AnomalyMonitors ?? [],
      nextToken: answer.NextPageToken,
    };
  });
  for await (const page of pages) {
    monitors.push(...page);
  }
  return inOrder(monitors, ({ MonitorArn = '' }) => MonitorArn);
}

async function subscriptionsIn(
  payer: AccountSession,
): Promise<AnomalySubscription[]> {
  const subscriptions: AnomalySubscription[] = [];
  const pages = readPages('GetAnomalySubscriptions', async NextPageToken => {
    const answer = await payer.send(
      awsServices.costExplorer,
      new GetAnomalySubscriptionsCommand({
        NextPageToken,
        MaxResults: PAGE_SIZE,
      }),
    );
    return {
      items: answer.AnomalySubscriptions ?? [],
      nextToken: answer.NextPageToken,
    };
  });
  for await (const page of pages) {
    subscriptions.push(...page);
  }
  return subscriptions;
}

function coverOf(monitor: ReadMonitor): AnomalyMonitor['covers'] {
  const { MonitorType, MonitorDimension, MonitorSpecification } = monitor;
  if (MonitorType === 'DIMENSIONAL') {
    // Tags and cost categories cover what carries them, which is not known here.
    return MonitorDimension === 'SERVICE' ||
      MonitorDimension === 'LINKED_ACCOUNT'
      ? MonitorDimension
      : [];
  }
  return inOrder(
    [...new Set(accountsOf(MonitorSpecification))],
    accountId => accountId,
  );
}

/** Accounts that an expression names as a whole. */
function accountsOf(expression: Expression | undefined): string[] {
  const { Dimensions, Or } = expression ?? {};
  return Dimensions?.Key === 'LINKED_ACCOUNT'
    ? Dimensions.Values ?? []
    : (Or ?? []).flatMap(accountsOf);
}

/** Addresses are counted, and not kept. */
function subscribersOf(
  { MonitorArn }: ReadMonitor,
  subscriptions: readonly AnomalySubscription[],
): number {
  const addresses = subscriptions
    .filter(
      ({ MonitorArnList }) =>
        MonitorArn !== undefined && MonitorArnList?.includes(MonitorArn),
    )
    .flatMap(({ Subscribers = [] }) => Subscribers)
    .filter(({ Status }) => Status !== 'DECLINED')
    .map(({ Address }) => Address);
  return new Set(addresses).size;
}
