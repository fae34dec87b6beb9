import type { SimulatedAccount, SimulatedPortfolio } from '../../model';
import type { PortfolioChange } from '../types';
import { rootOf } from './rootOf';
import type { RootKind } from './types';

function organizationOf(portfolio: SimulatedPortfolio, payerAccountId: string) {
  const organization = portfolio.organizations.find(
    one => one.payerAccountId === payerAccountId,
  );
  if (!organization) {
    throw new Error(`The demo has no payer ${payerAccountId}`);
  }
  return organization;
}

/** Root users of linked accounts, or of the payer, become of another kind. */
export function changeRoots(
  payerAccountId: string,
  kind: RootKind,
  isMeant: (account: SimulatedAccount) => boolean,
): PortfolioChange {
  return (portfolio, { at }) => {
    const accounts = organizationOf(portfolio, payerAccountId).accounts.filter(
      isMeant,
    );
    if (accounts.length === 0) {
      throw new Error(`The demo's payer ${payerAccountId} has no such account`);
    }
    accounts.forEach(account => {
      const changed = rootOf(kind, account.accountId, at, account.joinedAt);
      // Whoever adds a device or a key keeps the password.
      account.root = {
        ...changed,
        password:
          changed.password && (account.root?.password ?? changed.password),
      };
    });
  };
}

/** Somebody signs in as the root user of the payer. */
export function signInAsRoot(payerAccountId: string): PortfolioChange {
  return (portfolio, { at }) => {
    const root = organizationOf(portfolio, payerAccountId).accounts.find(
      one => one.accountId === payerAccountId,
    )?.root;
    if (!root?.password) {
      throw new Error(
        `The demo's payer ${payerAccountId} has no root user with a password`,
      );
    }
    root.password.lastUsedAt = at;
  };
}

/** Central root management and root sessions are switched on. */
export function centraliseRootAccess(payerAccountId: string): PortfolioChange {
  return portfolio => {
    const organization = organizationOf(portfolio, payerAccountId);
    organization.trustedServices?.push('iam.amazonaws.com');
    organization.rootFeatures = ['RootCredentialsManagement', 'RootSessions'];
  };
}

/** The provider's role in the payer may no longer take an action. */
export function refuseAction(
  payerAccountId: string,
  action: string,
): PortfolioChange {
  return portfolio => {
    const { role } = organizationOf(portfolio, payerAccountId);
    if (!role?.allowedActions.includes(action)) {
      throw new Error(
        `The demo's payer ${payerAccountId} allows no ${action} that could be refused`,
      );
    }
    role.allowedActions = role.allowedActions.filter(one => one !== action);
  };
}
