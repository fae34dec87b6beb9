import type { SimulatedOrganization, SimulatedPortfolio } from 'aws-simulator';

/** Payers of organizations that changed. */
export interface PortfolioChanges {
  /** In anything that a poll would see. */
  polled: string[];
  /** In anything that readers of root security would see. */
  read: string[];
}

/** Tells which organizations of a simulated AWS changed. */
export class PortfolioWatch {
  readonly #portfolio: SimulatedPortfolio;
  readonly #seen = new Map<string, string>();

  constructor(portfolio: SimulatedPortfolio) {
    this.#portfolio = portfolio;
  }

  /** What is otherwise than when it was asked last; at first everything. */
  changes(): PortfolioChanges {
    return {
      polled: this.#changed('polled', content => content),
      read: this.#changed('read', rootSecurityOf),
    };
  }

  #changed(
    what: string,
    contentOf: (organization: SimulatedOrganization) => object,
  ): string[] {
    return this.#portfolio.organizations
      .filter(organization => {
        const key = `${what} ${organization.payerAccountId}`;
        const content = textOf(contentOf(organization));
        const isChanged = this.#seen.get(key) !== content;
        this.#seen.set(key, content);
        return isChanged;
      })
      .map(({ payerAccountId }) => payerAccountId);
  }
}

/** Names, tags, e-mails and places of accounts are polled, and not read. */
function rootSecurityOf({
  accounts,
  organizationalUnits: _,
  ...organization
}: SimulatedOrganization): object {
  return {
    ...organization,
    accounts: accounts.map(({ accountId, state, root, contacts, role }) => ({
      accountId,
      state,
      root,
      contacts,
      role,
    })),
  };
}

/** Security Hub looks again all the time; what it finds follows from the rest. */
function textOf(content: object): string {
  return JSON.stringify(content, (key, value: unknown) =>
    key === 'findings' ? undefined : value,
  );
}
