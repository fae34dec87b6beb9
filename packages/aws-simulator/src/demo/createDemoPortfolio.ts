import type {
  SimulatedPartition,
  SimulatedPortfolio,
  SimulatedRole,
  TimelineStep,
} from '../model';
import { buildOrganization } from './buildOrganization';
import { dateOfMoment, demoStart } from './moments';
import { DEMO_HUBS } from './provider';
import { keepSecured } from './rootSecurity/keepSecured';
import { payerActions } from './rootSecurity/payerActions';
import { rootSecuritySteps } from './rootSecurity/rootSecuritySteps';
import { secureOrganization } from './rootSecurity/secureOrganization';
import { situations, type DemoSituations } from './situations';
import { stories } from './stories';
import type { ChangeContext, DemoStory, OrganizationPlan } from './types';

/** What the demo must agree on with the portal that reads it. */
export interface DemoPortfolioOptions {
  /** Name of the role that the portal assumes in every payer. */
  roleName: string;
  /** The external id that the portal derives for a payer. */
  externalIdFor(payer: {
    partition: SimulatedPartition;
    payerAccountId: string;
  }): string;
  /** The present, at which the timeline ends. */
  now: Date;
}

/** The simulated AWS of the demo and what happens to it. */
export interface DemoPortfolio {
  /** As of thirty days before the present. */
  portfolio: SimulatedPortfolio;
  /** In order of time, all of it before the present. */
  timeline: TimelineStep[];
  situations: DemoSituations;
}

/** Makes the demo portfolio. The same options give the same portfolio. */
export function createDemoPortfolio(
  options: DemoPortfolioOptions,
): DemoPortfolio {
  const { now } = options;
  const told: DemoStory[] = Object.values(stories);
  const roleOf = (plan: OrganizationPlan) => roleIn(plan, options);
  const startsAt = demoStart(now);
  const portfolio: SimulatedPortfolio = {
    hubs: DEMO_HUBS.map(hub => ({ ...hub })),
    organizations: told
      .flatMap(story => story.organizations)
      .map(plan =>
        secureOrganization(buildOrganization(plan, roleOf(plan), startsAt), {
          plan,
          role: roleOf(plan),
          startsAt,
        }),
      ),
  };
  keepSecured(portfolio, startsAt, startsAt);
  return {
    portfolio,
    timeline: [...told.flatMap(story => story.steps), ...rootSecuritySteps]
      .map(({ when, title, changes }) => {
        const context: ChangeContext = { at: dateOfMoment(when, now), roleOf };
        return {
          at: context.at,
          title,
          apply: (changed: SimulatedPortfolio) => {
            changes.forEach(change => change(changed, context));
            keepSecured(changed, context.at, startsAt);
          },
        };
      })
      .sort((one, other) => one.at.getTime() - other.at.getTime()),
    situations,
  };
}

function roleIn(
  { partition, payerAccountId, allowedActions }: OrganizationPlan,
  { roleName, externalIdFor }: DemoPortfolioOptions,
): SimulatedRole {
  return {
    roleName,
    trustedPrincipals: DEMO_HUBS.filter(hub => hub.partition === partition).map(
      hub => hub.accountId,
    ),
    externalId: externalIdFor({ partition, payerAccountId }),
    allowedActions: [...allowedActions, ...payerActions(payerAccountId)],
  };
}
