import type { AccountModel } from 'backstage-plugin-aws-resale-common';
import type { CustomerDirectory } from '../mapping/CustomerDirectory';
import type { JudgedCustomer } from '../types';

/** An annotated entity whose annotations are held against everything else. */
export interface CheckedEntity {
  ref: string;
  /** Annotations of the contract, as written. */
  annotations: Readonly<Record<string, string>>;
  /** Set when the entity is a customer. */
  customer?: JudgedCustomer;
}

/** An account that an entity names. */
export interface NamedAccount {
  accountId: string;
  payerAccountId: string;
  isPayer: boolean;
  /** ISO 8601; set when no organization lists it any more. */
  goneSince?: string;
  /** Customer that the account's own tag names. */
  tagCustomer?: string;
}

/** An account of a customer with a tag that declares a model. */
export interface TaggedAccount {
  accountId: string;
  customerRef: string;
  /** The account's own tag, else that of its organizational unit. */
  model: AccountModel;
}

/** Everything that annotations are held against. */
export interface CrossCheckContext {
  directory: CustomerDirectory;
  /** Keys under which any entity names the accounts that it runs in. */
  accountIdAnnotations: readonly string[];
  /** The accounts that the entities name, and those with a similar id. */
  accounts: ReadonlyMap<string, NamedAccount>;
  /** By customer. */
  taggedAccounts: ReadonlyMap<string, readonly TaggedAccount[]>;
  /** Whether every organization was read that can be; before, an unknown id is no problem. */
  isEveryOrganizationRead: boolean;
  /** Users and groups: those that managers name, and those with a similar name. */
  people: ReadonlySet<string>;
}
