import type {
  SimulatedAccount,
  SimulatedAccountState,
  SimulatedOrganization,
  SimulatedPortfolio,
} from '../model';
import { buildAccount, rootEmail } from './buildAccount';
import type { AccountPlan, OrganizationPlan, PortfolioChange } from './types';
import { unitId } from './unitId';

function organizationOf(
  portfolio: SimulatedPortfolio,
  payerAccountId: string,
): SimulatedOrganization {
  const organization = portfolio.organizations.find(
    one => one.payerAccountId === payerAccountId,
  );
  if (!organization) {
    throw new Error(`The demo has no payer ${payerAccountId}`);
  }
  return organization;
}

function accountIn(
  organization: SimulatedOrganization,
  accountId: string,
): SimulatedAccount {
  const account = organization.accounts.find(
    one => one.accountId === accountId,
  );
  if (!account) {
    throw new Error(
      `The demo's payer ${organization.payerAccountId} has no account ${accountId}`,
    );
  }
  return account;
}

/** Changes one account or several of one organization. */
function eachAccount(
  plan: OrganizationPlan,
  accountIds: string[],
  change: (account: SimulatedAccount) => void,
): PortfolioChange {
  return portfolio => {
    const organization = organizationOf(portfolio, plan.payerAccountId);
    accountIds.forEach(id => change(accountIn(organization, id)));
  };
}

function take(
  organization: SimulatedOrganization,
  accountId: string,
): SimulatedAccount {
  const account = accountIn(organization, accountId);
  organization.accounts.splice(organization.accounts.indexOf(account), 1);
  return account;
}

/** New accounts, created or invited. */
export function join(
  plan: OrganizationPlan,
  accounts: AccountPlan[],
): PortfolioChange {
  return (portfolio, { at }) => {
    const { accounts: listed } = organizationOf(portfolio, plan.payerAccountId);
    listed.push(...accounts.map(account => buildAccount(plan, account, at)));
  };
}

/** Accounts leave the organization, or were closed long enough to be listed no more. */
export function leave(
  plan: OrganizationPlan,
  accountIds: string[],
): PortfolioChange {
  return portfolio => {
    const organization = organizationOf(portfolio, plan.payerAccountId);
    accountIds.forEach(id => take(organization, id));
  };
}

/** An account leaves one organization and joins another, as one act. */
export function changeOrganization(
  accountId: string,
  from: OrganizationPlan,
  to: OrganizationPlan,
  path: string,
): PortfolioChange {
  return (portfolio, { at }) => {
    const account = take(
      organizationOf(portfolio, from.payerAccountId),
      accountId,
    );
    account.joinedMethod = 'INVITED';
    account.joinedAt = at;
    account.parentId = unitId(to, path);
    organizationOf(portfolio, to.payerAccountId).accounts.push(account);
  };
}

/** Accounts move to another organizational unit. */
export function changeUnit(
  plan: OrganizationPlan,
  accountIds: string[],
  path: string,
): PortfolioChange {
  return eachAccount(plan, accountIds, account => {
    account.parentId = unitId(plan, path);
  });
}

/** Accounts get root e-mails at another domain. */
export function changeDomain(
  plan: OrganizationPlan,
  accountIds: string[],
  domain: string,
): PortfolioChange {
  return eachAccount(plan, accountIds, account => {
    account.email = rootEmail(account.accountId, domain);
  });
}

/** Accounts change their state. */
export function changeState(
  plan: OrganizationPlan,
  accountIds: string[],
  state: SimulatedAccountState,
): PortfolioChange {
  return eachAccount(plan, accountIds, account => {
    account.state = state;
  });
}

/** An account gets another name. */
export function rename(
  plan: OrganizationPlan,
  accountId: string,
  name: string,
): PortfolioChange {
  return eachAccount(plan, [accountId], account => {
    account.name = name;
  });
}

/** Accounts get tags besides those that they have. */
export function tag(
  plan: OrganizationPlan,
  accountIds: string[],
  tags: Record<string, string>,
): PortfolioChange {
  return eachAccount(plan, accountIds, account => {
    account.tags = { ...account.tags, ...tags };
  });
}

/** The role that the hub assumes is set up in the payer. */
export function grantAccess(plan: OrganizationPlan): PortfolioChange {
  return (portfolio, { roleOf }) => {
    organizationOf(portfolio, plan.payerAccountId).role = roleOf(plan);
  };
}

/** The role that the hub assumes is removed from the payer. */
export function withdrawAccess(plan: OrganizationPlan): PortfolioChange {
  return portfolio => {
    organizationOf(portfolio, plan.payerAccountId).role = undefined;
  };
}
