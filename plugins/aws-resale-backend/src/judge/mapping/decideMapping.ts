import type { AccountFacts, AccountRecord } from '../accountRecord';
import type { AccountMapping, MappingClaim } from '../types';
import { claimsOfRules } from './claimsOfRules';
import type { CompiledRule } from './compileRule';
import type { CustomerDirectory } from './CustomerDirectory';
import { mapAccount } from './mapAccount';

/** What claims come from. */
export interface ClaimSources {
  directory: CustomerDirectory;
  /** In the order of config. */
  rules: readonly CompiledRule[];
}

/** Every claim on an account but that of a person. */
export function claimsOn(
  facts: AccountFacts,
  { directory, rules }: ClaimSources,
): MappingClaim[] {
  return [
    ...directory.claimsOn(facts),
    ...claimsOfRules(facts, rules, ref => directory.get(ref) !== undefined),
  ];
}

/**
 * Decides the customer of an account, with what a person decided.
 *
 * An assignment whose customer the account would have by itself, whatever it had
 * before, is not needed any more: it is left out of the answer, and the account
 * keeps that customer by what says the same. An assignment to a customer that
 * nobody knows claims nothing, and stays.
 *
 * @param before - what is stored of the account.
 */
export function decideMapping(
  facts: AccountFacts,
  before: Pick<AccountRecord, 'mapping' | 'assignedCustomer'> | undefined,
  sources: ClaimSources,
): { mapping: AccountMapping; assignedCustomer?: string } {
  const claims = claimsOn(facts, sources);
  const assignedCustomer = before?.assignedCustomer;
  if (assignedCustomer && sources.directory.get(assignedCustomer)) {
    const byItself = mapAccount(claims);
    if (byItself.customerRef === assignedCustomer) {
      return { mapping: byItself, assignedCustomer: undefined };
    }
    claims.push({ customerRef: assignedCustomer, source: 'ASSIGNMENT' });
  }
  const { customerRef, source } = before?.mapping ?? {};
  const mapping = mapAccount(
    claims,
    customerRef && source ? { customerRef, source } : undefined,
  );
  return { mapping, assignedCustomer };
}
