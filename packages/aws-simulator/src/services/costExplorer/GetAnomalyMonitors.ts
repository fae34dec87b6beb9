import { listingOrder } from '../../paging/listingOrder';
import type { SimulatedAnomalyMonitor } from '../../rootSecurityModel';
import type { Operation } from '../../server/Operation';
import { costExplorerArn } from './costExplorerArn';
import { costExplorerListing } from './costExplorerListing';
import { requireKnown } from './requireKnown';

/**
 * Monitors of a payer; linked accounts have none of their own here.
 *
 * @see https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_GetAnomalyMonitors.html
 */
export const GetAnomalyMonitors: Operation = {
  service: 'ce',
  name: 'GetAnomalyMonitors',
  action: 'ce:GetAnomalyMonitors',
  isCharged: true,
  accepts: ['MonitorArnList', 'MaxResults', 'NextPageToken'],
  logged: ['MonitorArnList', 'MaxResults'],
  listing: costExplorerListing('AnomalyMonitors'),
  run({ caller, page, parameters }) {
    const monitors = caller.organization?.anomalyMonitors ?? [];
    const arnOf = ({ monitorId }: SimulatedAnomalyMonitor) =>
      costExplorerArn(caller, 'anomalymonitor', monitorId);
    const wanted = requireKnown(
      parameters.MonitorArnList,
      monitors.map(arnOf),
      'UnknownMonitorException',
    );
    const { items, nextToken } = page.cut(
      [listingOrder(monitors, monitor => monitor.monitorId)],
      monitor => wanted?.has(arnOf(monitor)) ?? true,
    );
    return {
      AnomalyMonitors: items.map(monitor => ({
        MonitorArn: arnOf(monitor),
        MonitorName: monitor.name,
        CreationDate: monitor.createdAt.toISOString(),
        ...describeWatch(monitor),
      })),
      NextPageToken: nextToken,
    };
  },
};

function describeWatch({ watches }: SimulatedAnomalyMonitor) {
  return watches.type === 'DIMENSIONAL'
    ? { MonitorType: watches.type, MonitorDimension: watches.dimension }
    : {
        MonitorType: watches.type,
        MonitorSpecification: {
          Dimensions: {
            Key: 'LINKED_ACCOUNT',
            Values: watches.linkedAccountIds,
          },
        },
      };
}
