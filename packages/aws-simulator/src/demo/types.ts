/**
 * The shapes in which the demo portfolio is written down. A plan is static: it
 * knows neither the present nor secrets, so situations can name its accounts.
 *
 * @packageDocumentation
 */

import type {
  SimulatedAccountState,
  SimulatedPartition,
  SimulatedPortfolio,
  SimulatedRole,
} from '../model';

/** A moment before the present. */
export type DemoMoment =
  /** A time of day in UTC, that many calendar days ago; at least one day. */
  | { daysAgo: number; hour: number; minute: number }
  /** Today, that many minutes before the present. */
  | { minutesAgo: number };

/** An account as a story writes it down. */
export interface AccountPlan {
  accountId: string;
  name: string;
  /** What follows the `@` of the root e-mail. */
  domain: string;
  /** Names of organizational units joined by `/`; empty for the root. */
  path: string;
  state: SimulatedAccountState;
  joinedMethod: 'INVITED' | 'CREATED';
  tags: Record<string, string>;
}

/** An organization, or a payer account without one, as a story writes it down. */
export interface OrganizationPlan {
  payerAccountId: string;
  partition: SimulatedPartition;
  /** Undefined for a payer account that is in no organization. */
  organizationId?: string;
  rootId: string;
  featureSet: 'ALL' | 'CONSOLIDATED_BILLING';
  /** Every organizational unit, parents before children. */
  units: Array<{ path: string; tags: Record<string, string> }>;
  /** The payer first. */
  accounts: AccountPlan[];
  /** Whether the hub's role stands in the payer when the demo begins. */
  role: 'GRANTED' | 'MISSING';
  /** What the role may do. */
  allowedActions: string[];
  /** How the provider's configuration names the payer; undefined when only an annotation does. */
  configured?: Omit<DemoConfiguredOrganization, 'payerAccountId' | 'partition'>;
}

/** A payer that the provider's configuration names, in the spelling of app-config. */
export interface DemoConfiguredOrganization {
  payerAccountId: string;
  name: string;
  partition?: SimulatedPartition;
  accountModel?: string;
  billingArrangement?: string;
  receivesTransferredBills?: boolean;
}

/** What a change may use besides the portfolio. */
export interface ChangeContext {
  at: Date;
  /** The role as the payer's owner would set it up. */
  roleOf(plan: OrganizationPlan): SimulatedRole;
}

/** One change of the simulated AWS; throws when what it changes is not there. */
export type PortfolioChange = (
  portfolio: SimulatedPortfolio,
  context: ChangeContext,
) => void;

/** One step of a story, before the present is known. */
export interface StepPlan {
  when: DemoMoment;
  title: string;
  changes: PortfolioChange[];
}

/** The moment for which a story tells a customer. */
export interface CustomerClock {
  /** The present of the demo. */
  now: Date;
  /** Whether a moment lies in the past of the moment that is asked for. */
  hasPassed(moment: DemoMoment): boolean;
  /** ISO date, that many days before the present. */
  dateBefore(daysAgo: number): string;
}

/**
 * A catalog entity of kind Group. A type and not an interface, so that it can
 * be handed to whatever takes JSON objects.
 */
export type DemoEntity = {
  apiVersion: 'backstage.io/v1alpha1';
  kind: 'Group';
  metadata: {
    name: string;
    namespace: 'default';
    title: string;
    description: string;
    annotations: Record<string, string>;
  };
  spec: {
    type: 'customer';
    profile: { displayName: string };
    children: string[];
    parent?: string;
  };
};

/** Tells a customer at a moment; undefined while it is not a customer yet. */
export type DemoCustomer = (clock: CustomerClock) => DemoEntity | undefined;

/** Whom a root e-mail or an account belongs to. */
export type DemoHolder = 'PROVIDER' | 'CUSTOMER' | 'OTHER' | 'UNKNOWN';

/** What a comparison of declared and observed facts comes to. */
export type DemoVerdict =
  | 'CONSISTENT'
  | 'DRIFT'
  | 'UNDECLARED'
  | 'IN_TRANSFER'
  | 'NOT_OBSERVED';

/** How an account came to its customer, or why a customer claims it. */
export type DemoMappingSource =
  | 'LINKED_ACCOUNT_ANNOTATION'
  | 'ACCOUNT_TAG'
  | 'OU_TAG'
  | 'OU_RULE'
  | 'NAME_RULE'
  | 'ORGANIZATION';

/** A customer that suits an account without one. */
export interface DemoSuggestion {
  customerRef: string;
  confidence: 'STRONG' | 'LIKELY' | 'WEAK';
}

/** Claims that wait for a person. */
export interface DemoConflict {
  kind: 'TWO_CUSTOMERS' | 'TAKES_FROM_PRESENT';
  /** Who has the accounts until then; null for nobody. */
  presentRef: string | null;
  /** Everybody who claims, the present customer included. */
  claims: Array<{ customerRef: string; source: DemoMappingSource }>;
}

/** Something wrong with an annotation. */
export interface DemoProblem {
  annotation: string;
  /** As `AnnotationProblemCode` of the HTTP API has it. */
  code: string;
  /** What was probably meant. */
  suggestion?: string;
}

/** What a portal must show once it has polled the present; only what is set is claimed. */
export interface DemoExpectation {
  /** Of the customer, over all its accounts. */
  customerVerdict?: DemoVerdict;
  /** Of the organization, over all its accounts. */
  organizationVerdict?: DemoVerdict;
  /** Of the payer account of `payerAccountId`. */
  payerVerdict?: DemoVerdict;
  /** Of every account in `accountIds`. */
  accountVerdict?: DemoVerdict;
  /** Of every account in `accountIds`. */
  holder?: DemoHolder;
  /** Of the root e-mail of the payer account. */
  payerHolder?: DemoHolder;
  /** Of every account in `accountIds`. */
  model?: 'ECAM' | 'SPAM' | 'DISTRIBUTOR' | 'UNKNOWN';
  /** Of the customer. */
  observedModel?: 'ECAM' | 'SPAM' | 'MIXED' | 'UNKNOWN';
  /** Of every account in `accountIds`; null for none. */
  mappedTo?: string | null;
  /** Of every account in `accountIds`. */
  mappingSource?: DemoMappingSource;
  /** Id of the rule that maps every account in `accountIds`. */
  mappingRule?: string;
  /** What the queue suggests for every account in `accountIds`; null for nothing. */
  suggestion?: DemoSuggestion | null;
  /** The one conflict that every account in `accountIds` is part of. */
  conflict?: DemoConflict;
  /** Of every account in `accountIds`. */
  accountState?: SimulatedAccountState;
  /** Whether every account in `accountIds` is gone and kept as a tombstone. */
  isGone?: boolean;
  /** Payer of the organization that every account in `accountIds` is in. */
  inOrganizationOf?: string;
  /** Of the organization of `payerAccountId`. */
  pollingState?:
    | 'CURRENT'
    | 'REMOVAL_HELD'
    | 'ACCESS_WITHDRAWN'
    | 'NOT_CONNECTED'
    | 'NO_ORGANIZATION'
    | 'WAITING_FOR_APPROVAL';
  /** Annotation keys with a problem that is shown on the customer. */
  problemAnnotations?: string[];
  /** Among what is wrong with the entity, or with the customer where none is named; an empty list for nothing at all. */
  problems?: DemoProblem[];
  /** Accounts that the entity runs in. */
  entityAccounts?: string[];
  /** Ids that the entity names and no organization lists. */
  unknownAccounts?: string[];
  /** Kinds of change in the history of every account in `accountIds`. */
  accountChanges?: string[];
}

/** One situation that the demo holds, with what must come of it. */
export interface DemoSituation {
  /** In a sentence. */
  description: string;
  customerRef?: string;
  /** An entity of `examples` that is annotated and no customer. */
  entityRef?: string;
  payerAccountId?: string;
  accountIds?: string[];
  expected: DemoExpectation;
}

/** Customers and organizations that belong together, and what happens to them. */
export interface DemoStory<
  Situations extends Record<string, DemoSituation> = Record<
    string,
    DemoSituation
  >,
> {
  customers: DemoCustomer[];
  organizations: OrganizationPlan[];
  steps: StepPlan[];
  situations: Situations;
}
