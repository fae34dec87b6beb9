import {
  createDemoPortfolio,
  demoOrganizations,
  type SimulatedOrganization,
} from 'aws-simulator';

/**
 * The organizations that AWS lets the portal read at the present of the demo,
 * told from the demo alone: configured, in an organization, with a role.
 */
export function presentOfDemo(now: Date): SimulatedOrganization[] {
  const { portfolio, timeline } = createDemoPortfolio({
    roleName: 'any',
    externalIdFor: () => 'any',
    now,
  });
  timeline.forEach(step => step.apply(portfolio));
  const configured = new Set(
    demoOrganizations().map(({ payerAccountId }) => payerAccountId),
  );
  return portfolio.organizations.filter(
    ({ organizationId, payerAccountId, role }) =>
      organizationId && role && configured.has(payerAccountId),
  );
}
