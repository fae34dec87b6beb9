import type { SimulatedOrganization, SimulatedPortfolio } from 'aws-simulator';

/** Tells of which organizations of a simulated AWS root security may have changed. */
export class PortfolioWatch {
  readonly #portfolio: SimulatedPortfolio;
  readonly #seen = new Map<string, string>();

  constructor(portfolio: SimulatedPortfolio) {
    this.#portfolio = portfolio;
  }

  /** Payers of organizations that are otherwise than when it was asked last; at first all. */
  changedPayers(): string[] {
    return this.#portfolio.organizations
      .map(organization => ({
        payerAccountId: organization.payerAccountId,
        content: contentOf(organization),
      }))
      .filter(({ payerAccountId, content }) => {
        const isChanged = this.#seen.get(payerAccountId) !== content;
        this.#seen.set(payerAccountId, content);
        return isChanged;
      })
      .map(({ payerAccountId }) => payerAccountId);
  }
}

/**
 * All that readers of root security see. Names, tags, e-mails and places of
 * accounts are polled; findings of Security Hub follow from the rest.
 */
function contentOf({
  accounts,
  organizationalUnits: _,
  ...organization
}: SimulatedOrganization): string {
  const seen = accounts.map(({ accountId, state, root, contacts, role }) => ({
    accountId,
    state,
    root,
    contacts,
    role,
  }));
  return JSON.stringify({ ...organization, seen }, (key, value: unknown) =>
    key === 'findings' ? undefined : value,
  );
}
