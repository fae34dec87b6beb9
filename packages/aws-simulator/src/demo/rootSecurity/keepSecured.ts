import type { SimulatedOrganization, SimulatedPortfolio } from '../../model';
import { controlFindings } from '../../security/controlFindings';
import { at as organizationAt } from './at';
import { planOf } from './planOf';
import { secureAccount } from './secureAccount';

/**
 * Brings root security up to date after something happened: gives new accounts
 * a root user and contacts, and lets Security Hub look again.
 *
 * @param startsAt - when the demo begins
 */
export function keepSecured(
  { organizations }: SimulatedPortfolio,
  at: Date,
  startsAt: Date,
): void {
  for (const organization of organizations) {
    organization.accounts
      .filter(account => account.root === undefined)
      .forEach(account =>
        secureAccount(organization, account, undefined, startsAt),
      );
    const { securityHub } = organization;
    if (securityHub) {
      securityHub.findings = controlFindings(
        organization,
        { createdAt: securityHub.enabledAt, updatedAt: at },
        enabledIn(organization),
      );
    }
  }
}

function enabledIn({
  payerAccountId,
  accounts,
}: SimulatedOrganization): string[] {
  const { notInSecurityHub = () => false } = planOf(payerAccountId);
  const left = organizationAt(payerAccountId).linked(notInSecurityHub);
  return accounts
    .map(({ accountId }) => accountId)
    .filter(accountId => !left.accountIds.includes(accountId));
}
