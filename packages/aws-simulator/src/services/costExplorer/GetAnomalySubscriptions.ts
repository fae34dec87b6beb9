import { listingOrder } from '../../paging/listingOrder';
import type { SimulatedAnomalySubscription } from '../../rootSecurityModel';
import type { Operation } from '../../server/Operation';
import { textParameter } from '../../server/textParameter';
import { costExplorerArn } from './costExplorerArn';
import { costExplorerListing } from './costExplorerListing';
import { requireKnown } from './requireKnown';

/**
 * Who learns of anomalies that the monitors of a payer find.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetAnomalySubscriptions.html
 */
export const GetAnomalySubscriptions: Operation = {
  service: 'ce',
  name: 'GetAnomalySubscriptions',
  action: 'ce:GetAnomalySubscriptions',
  isCharged: true,
  accepts: ['SubscriptionArnList', 'MonitorArn', 'MaxResults', 'NextPageToken'],
  logged: ['SubscriptionArnList', 'MonitorArn', 'MaxResults'],
  listing: costExplorerListing('AnomalySubscriptions'),
  run({ caller, page, parameters }) {
    const subscriptions = caller.organization?.anomalySubscriptions ?? [];
    const arnOf = ({ subscriptionId }: SimulatedAnomalySubscription) =>
      costExplorerArn(caller, 'anomalysubscription', subscriptionId);
    const monitorArns = ({ monitorIds }: SimulatedAnomalySubscription) =>
      monitorIds.map(id => costExplorerArn(caller, 'anomalymonitor', id));
    const monitor = textParameter(parameters, 'MonitorArn');
    const wanted = requireKnown(
      parameters.SubscriptionArnList,
      subscriptions.map(arnOf),
      'UnknownSubscriptionException',
    );
    const { items, nextToken } = page.cut(
      [listingOrder(subscriptions, one => one.subscriptionId)],
      one =>
        (wanted?.has(arnOf(one)) ?? true) &&
        (monitor === undefined || monitorArns(one).includes(monitor)),
    );
    return {
      AnomalySubscriptions: items.map(one => ({
        SubscriptionArn: arnOf(one),
        AccountId: caller.accountId,
        SubscriptionName: one.name,
        MonitorArnList: monitorArns(one),
        Frequency: one.frequency,
        Threshold: one.threshold,
        Subscribers: one.subscribers.map(({ type, address }) => ({
          Type: type,
          Address: address,
          Status: 'CONFIRMED',
        })),
      })),
      NextPageToken: nextToken,
    };
  },
};
