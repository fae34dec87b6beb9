import type { SimulatedOrganization, SimulatedRole } from '../../model';
import type {
  SimulatedServiceControlPolicy,
  SimulatedTrail,
} from '../../rootSecurityModel';
import { denyLeavingContent } from '../../security/denyLeavingContent';
import { denyRootContent } from '../../security/denyRootContent';
import { derivedText } from '../derivedId';
import type { AccountPlan, OrganizationPlan } from '../types';
import { unitId } from '../unitId';
import { anomalyWatch } from './anomalyWatch';
import { planOf } from './planOf';
import { secureAccount } from './secureAccount';
import type { OrganizationSecurityPlan, PolicyPlan } from './types';

const YEAR = 365 * 24 * 60 * 60 * 1000;
/** What a role in a linked account may do. */
const AUDIT_ACTIONS = ['iam:GetAccountSummary', 'iam:ListVirtualMFADevices'];
const SECURITY_HUB_ACTIONS = [
  'securityhub:DescribeHub',
  'securityhub:GetFindings',
];

/** What securing an organization needs besides the organization. */
export interface SecurityContext {
  plan: OrganizationPlan;
  /** The provider's role in the payer; those in linked accounts are like it. */
  role: SimulatedRole;
  /** When the demo begins. */
  startsAt: Date;
}

/** Adds root security to an organization as it is when the demo begins. */
export function secureOrganization(
  organization: SimulatedOrganization,
  { plan, role, startsAt }: SecurityContext,
): SimulatedOrganization {
  const security = planOf(plan.payerAccountId);
  const since = new Date(startsAt.getTime() - YEAR);
  const planned = new Map(plan.accounts.map(one => [one.accountId, one]));
  organization.accounts.forEach(account => {
    const accountPlan = planned.get(account.accountId);
    secureAccount(organization, account, accountPlan, startsAt);
    const actions = accountPlan && linkedActions(security, accountPlan);
    if (actions?.length) {
      account.role = {
        ...role,
        trustedPrincipals: [...role.trustedPrincipals],
        allowedActions: actions,
      };
    }
  });
  if (plan.featureSet === 'ALL') {
    organization.serviceControlPolicies = security.policies.map(policy =>
      policyOf(policy, plan),
    );
    organization.delegatedAdministrators = delegatedOf(security, plan).map(
      ({ accountId, services }) => ({
        accountId,
        enabledAt: since,
        services: services.map(principal => ({ principal, enabledAt: since })),
      }),
    );
  }
  const hub = plan.accounts.find(({ name }) => name === security.securityHub);
  if (hub) {
    organization.securityHub = {
      administratorAccountId: hub.accountId,
      regions: ['eu-central-1'],
      enabledAt: since,
      findings: [],
    };
  }
  organization.rootFeatures = [...security.rootFeatures];
  organization.trustedServices = [...security.trustedServices];
  organization.trails = trailsOf(security, plan, since);
  return Object.assign(
    organization,
    anomalyWatch(security.anomalies, plan, since),
  );
}

function linkedActions(
  { audited, securityHub }: OrganizationSecurityPlan,
  account: AccountPlan,
): string[] {
  return [
    ...(audited(account) ? AUDIT_ACTIONS : []),
    ...(account.name === securityHub ? SECURITY_HUB_ACTIONS : []),
  ];
}

function policyOf(
  { kind, paths }: PolicyPlan,
  plan: OrganizationPlan,
): SimulatedServiceControlPolicy {
  const contents: Record<PolicyPlan['kind'], string> = {
    DENY_ROOT: denyRootContent('NOTHING'),
    DENY_ROOT_BUT_TASKS: denyRootContent('TASKS'),
    DENY_LEAVING: denyLeavingContent(),
  };
  return {
    policyId: `p-${derivedText(`${plan.payerAccountId}/${kind}`, 8)}`,
    name:
      kind === 'DENY_LEAVING' ? 'nordwind-deny-leaving' : 'nordwind-deny-root',
    description: 'Kept by Nordwind',
    content: contents[kind],
    targetIds: paths.map(path => unitId(plan, path)),
  };
}

/** Administrators with what they administer, Security Hub among it. */
function delegatedOf(
  { securityHub, delegated }: OrganizationSecurityPlan,
  plan: OrganizationPlan,
) {
  const services: Record<string, string[]> = {
    ...delegated,
    ...(securityHub && { [securityHub]: ['securityhub.amazonaws.com'] }),
  };
  return plan.accounts
    .filter(({ name }) => name in services)
    .map(({ accountId, name }) => ({ accountId, services: services[name] }));
}

/** Where the provider keeps trails. */
const TRAIL_REGIONS: Readonly<Record<OrganizationPlan['partition'], string>> = {
  aws: 'eu-central-1',
  'aws-us-gov': 'us-gov-west-1',
  'aws-cn': 'cn-north-1',
};

function trailsOf(
  { trail }: OrganizationSecurityPlan,
  { payerAccountId, partition }: OrganizationPlan,
  startedLoggingAt: Date,
): SimulatedTrail[] {
  return trail === 'NONE'
    ? []
    : [
        {
          name: 'organization',
          homeRegion: TRAIL_REGIONS[partition],
          isOrganizationTrail: true,
          isMultiRegion: trail !== 'ONE_REGION',
          isLogging: trail !== 'STOPPED',
          hasLogFileValidation: true,
          startedLoggingAt,
          bucketName: `nordwind-trail-${payerAccountId}`,
        },
      ];
}
