import type { SimulatedOrganization, SimulatedPortfolio } from 'aws-simulator';

/** Tells which organizations of a simulated AWS changed. */
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

/** Security Hub looks again all the time; what it finds follows from the rest. */
function contentOf(organization: SimulatedOrganization): string {
  return JSON.stringify(organization, (key, value: unknown) =>
    key === 'findings' ? undefined : value,
  );
}
