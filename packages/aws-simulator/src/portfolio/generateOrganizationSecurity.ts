import type { SimulatedOrganization } from '../model';
import { denyLeavingContent } from '../security/denyLeavingContent';
import { denyRootContent } from '../security/denyRootContent';
import type { SeededRandom } from './SeededRandom';

const SINCE = new Date(Date.UTC(2026, 0, 1));

/**
 * Adds what an organization has as a whole: central root access, policies, a
 * trail and a watch over its spend.
 *
 * @param isProviders - whether root access is centralised
 */
export function generateOrganizationSecurity(
  random: SeededRandom,
  organization: SimulatedOrganization,
  isProviders: boolean,
): void {
  const deniesRoot = random.chance(0.25);
  const exemption = random.chance(0.5) ? 'TASKS' : 'NOTHING';
  const monitorId = random.uuid();
  organization.trustedServices = [
    'account.amazonaws.com',
    'cloudtrail.amazonaws.com',
    'iam.amazonaws.com',
  ];
  organization.rootFeatures = isProviders
    ? ['RootCredentialsManagement', 'RootSessions']
    : [];
  organization.serviceControlPolicies = [
    {
      policyId: `p-${random.alphanumeric(8)}`,
      name: 'DenyLeaving',
      description: 'Accounts stay in the organization',
      content: denyLeavingContent(),
      targetIds: [organization.rootId],
    },
    {
      policyId: `p-${random.alphanumeric(8)}`,
      name: 'DenyRoot',
      description: 'Root users may do nothing',
      content: denyRootContent(exemption),
      targetIds: deniesRoot
        ? organization.organizationalUnits.slice(0, 1).map(unit => unit.ouId)
        : [],
    },
  ];
  organization.trails = [
    {
      name: 'organization',
      homeRegion: 'us-east-1',
      isOrganizationTrail: random.chance(0.8),
      isMultiRegion: true,
      isLogging: random.chance(0.95),
      hasLogFileValidation: random.chance(0.7),
      startedLoggingAt: SINCE,
      bucketName: `logs-${organization.payerAccountId}`,
    },
  ];
  organization.anomalyMonitors = [
    {
      monitorId,
      name: 'Services',
      createdAt: SINCE,
      watches: { type: 'DIMENSIONAL', dimension: 'SERVICE' },
    },
  ];
  organization.anomalySubscriptions = [
    {
      subscriptionId: random.uuid(),
      name: 'Cost desk',
      monitorIds: [monitorId],
      frequency: 'DAILY',
      threshold: 100,
      subscribers: random.chance(0.7)
        ? [{ type: 'EMAIL', address: 'costs@provider.example' }]
        : [],
    },
  ];
}
