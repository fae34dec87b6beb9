import type {
  SimulatedAccount,
  SimulatedOrganization,
  SimulatedPortfolio,
  SimulatedRole,
} from '../model';

/** An account with what is around it. */
export interface FoundAccount {
  /** The organization that lists it, or that stands for a payer without one. */
  organization: SimulatedOrganization;
  /** Whether it is the payer. */
  isPayer: boolean;
  /** Undefined for a payer that is in no organization. */
  account?: SimulatedAccount;
  /** The role in it that may be assumed. */
  role?: SimulatedRole;
}

/** Finds an account, payers first since they are called most. */
export function findAccount(
  { organizations }: SimulatedPortfolio,
  accountId: string,
): FoundAccount | undefined {
  const own = organizations.find(one => one.payerAccountId === accountId);
  if (own) {
    return {
      organization: own,
      isPayer: true,
      account: accountIn(own, accountId),
      role: own.role,
    };
  }
  for (const organization of organizations) {
    const account = accountIn(organization, accountId);
    if (account) {
      return { organization, isPayer: false, account, role: account.role };
    }
  }
  return undefined;
}

function accountIn(organization: SimulatedOrganization, accountId: string) {
  return organization.accounts.find(one => one.accountId === accountId);
}
