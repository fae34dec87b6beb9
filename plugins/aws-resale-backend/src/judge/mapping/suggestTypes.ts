import type { Signal } from 'backstage-plugin-aws-resale-common';

/** What is known of an account that waits for a customer. */
export interface UnmappedAccount {
  accountId: string;
  name: string;
  isPayer: boolean;
  organizationName: string;
  /** Names, like `/Workloads/Prod`; `/` below the root itself. */
  ouPath: string;
  /** Normalised; undefined when no e-mail was seen. */
  emailDomain?: string;
  /** Kept tags of the account. */
  tags: Readonly<Record<string, string>>;
  /** Kept tags of its organizational units, the nearest first. */
  unitTags: ReadonlyArray<Readonly<Record<string, string>>>;
  siblings: Siblings;
}

/** Mapped accounts around an account, counted by the ref of their customer. */
export interface Siblings {
  /** In the same organizational unit; empty for a payer, which shares none. */
  unit: ReadonlyMap<string, number>;
  organization: ReadonlyMap<string, number>;
}

/** What one kind of signal says about every customer at once. */
export interface SignalReading {
  kind: Signal['kind'];
  /** Refs of the customers that it speaks for, each with the reason in words. */
  speaksFor: ReadonlyMap<string, string>;
  /** What it says about a customer that it does not speak for. */
  otherwise(customerRef: string): Pick<Signal, 'speaks' | 'text'>;
}
