import type {
  SimulatedAccount,
  SimulatedHub,
  SimulatedPartition,
} from '../model';
import type { SimulatedCredentials } from '../rootSecurityModel';

/** What a generated portfolio is to hold. */
export interface PortfolioOptions {
  /** Same seed and options, same portfolio. Other seeds give other ids. */
  seed: string | number;
  organizations: number;
  /** The payer included, so 1 at least. */
  accountsPerOrganization: number;
  organizationalUnitsPerOrganization: number;
  /** Role that every payer holds, with its path where it has one. */
  roleName: string;
  /** External id that a payer's role demands; none when left out. */
  externalIdFor?: (payerAccountId: string) => string;
  /** `aws` when left out. */
  partition?: SimulatedPartition;
  /** What the role may do; all that reading an organization and its root security takes when left out. */
  allowedActions?: readonly string[];
  /** Hub that the roles trust; a generated one when left out. */
  hub?: SimulatedHub;
  /** Domain of an account's root e-mail; see `generatePortfolio` for the usual ones. */
  emailDomainFor?: (place: AccountPlace) => string;
  /** Tags of an account; `environment` and `cost-center` when left out. */
  tagsFor?: (place: AccountPlace) => Record<string, string>;
  /** State of an account; nearly all are active when left out. */
  stateFor?: (place: AccountPlace) => SimulatedAccount['state'];
  /** What the root user of an account has; see `generatePortfolio` for the usual. */
  rootFor?: (place: AccountPlace) => SimulatedCredentials;
}

/** Where a generated account stands. */
export interface AccountPlace {
  /** From 0. */
  organizationIndex: number;
  /** From 0, the payer. */
  accountIndex: number;
  accountId: string;
  payerAccountId: string;
}
