/**
 * The words of the product as types. Every list is the single source of its
 * type; the HTTP contract repeats the values and a test keeps both equal.
 *
 * @packageDocumentation
 */

/** Whose terms govern an account. AWS now says SPTM where this says SPAM. @public */
export const ACCOUNT_MODELS = [
  'ECAM',
  'SPAM',
  'DISTRIBUTOR',
  'UNKNOWN',
] as const;
/** @public */
export type AccountModel = (typeof ACCOUNT_MODELS)[number];

/** Who owns the payer and who is invoiced. @public */
export const BILLING_ARRANGEMENTS = [
  'PROVIDER_PAYER',
  'BILLING_TRANSFER',
  'DIRECT',
  'UNKNOWN',
] as const;
/** @public */
export type BillingArrangement = (typeof BILLING_ARRANGEMENTS)[number];

/** What the comparison of declared, reported and observed facts says. @public */
export const MODEL_VERDICTS = [
  'CONSISTENT',
  'DRIFT',
  'UNDECLARED',
  'IN_TRANSFER',
  'NOT_OBSERVED',
] as const;
/** @public */
export type ModelVerdict = (typeof MODEL_VERDICTS)[number];

/** Who holds a facet of a root user. @public */
export const HOLDERS = ['PROVIDER', 'CUSTOMER', 'OTHER', 'UNKNOWN'] as const;
/** @public */
export type Holder = (typeof HOLDERS)[number];

/**
 * The model that observed root e-mails speak for. `MIXED`: holders differ;
 * `UNKNOWN`: no linked account has an observed holder.
 *
 * @public
 */
export const OBSERVED_MODELS = ['ECAM', 'SPAM', 'MIXED', 'UNKNOWN'] as const;
/** @public */
export type ObservedModel = (typeof OBSERVED_MODELS)[number];

/**
 * `Account.State` of AWS Organizations, and `UNKNOWN` where AWS named neither
 * a state nor a status. A gone account keeps its last state.
 *
 * @public
 */
export const ACCOUNT_STATES = [
  'PENDING_ACTIVATION',
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
  'UNKNOWN',
] as const;
/** @public */
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** AWS partitions. Accounts never cross them. @public */
export const PARTITIONS = ['aws', 'aws-us-gov', 'aws-cn'] as const;
/** @public */
export type Partition = (typeof PARTITIONS)[number];

/** Where the customer of an account was learned, strongest first. @public */
export const MAPPING_SOURCES = [
  'ASSIGNMENT',
  'LINKED_ACCOUNT_ANNOTATION',
  'ACCOUNT_TAG',
  'OU_TAG',
  'OU_RULE',
  'NAME_RULE',
  'ORGANIZATION',
] as const;
/** @public */
export type MappingSource = (typeof MAPPING_SOURCES)[number];

/** Where a declared model was learned, strongest first. @public */
export const MODEL_SOURCES = [
  'OVERRIDE_ANNOTATION',
  'ANNOTATION',
  'ACCOUNT_TAG',
  'OU_TAG',
  'CONFIG',
] as const;
/** @public */
export type ModelSource = (typeof MODEL_SOURCES)[number];

/**
 * Where an organization stands with the poller.
 *
 * - `WAITING_FOR_APPROVAL`: found through annotations, not yet approved.
 * - `NEVER_READ`: approved, no complete listing yet.
 * - `CURRENT`: the last complete listing is younger than the limit.
 * - `STALE`: it is older than the limit.
 * - `REMOVAL_HELD`: a complete listing lacks more accounts than the limit.
 * - `ACCESS_WITHDRAWN`: the role cannot be assumed any more, after it once could.
 * - `NOT_CONNECTED`: the role could never be assumed.
 * - `NO_ORGANIZATION`: the payer account is not in any organization.
 *
 * @public
 */
export const POLLING_STATES = [
  'CURRENT',
  'REMOVAL_HELD',
  'STALE',
  'ACCESS_WITHDRAWN',
  'NOT_CONNECTED',
  'NO_ORGANIZATION',
  'NEVER_READ',
  'WAITING_FOR_APPROVAL',
] as const;
/** @public */
export type PollingState = (typeof POLLING_STATES)[number];

/** How one poll of one organization ended. @public */
export const RUN_OUTCOMES = [
  'RUNNING',
  'COMPLETE',
  'REMOVAL_HELD',
  'INCOMPLETE',
  'EMPTY',
  'ACCESS_DENIED',
  'NO_ORGANIZATION',
  'LEASE_LOST',
] as const;
/** @public */
export type RunOutcome = (typeof RUN_OUTCOMES)[number];

/** What happened to an account, organization or customer. @public */
export const CHANGE_KINDS = [
  'ACCOUNT_JOINED',
  'ACCOUNT_LEFT',
  'ACCOUNT_RETURNED',
  'ACCOUNT_MOVED_ORGANIZATION',
  'ACCOUNT_MOVED_OU',
  'ACCOUNT_RENAMED',
  'ACCOUNT_STATE',
  'ROOT_EMAIL_DOMAIN',
  'CUSTOMER',
  'ACCOUNT_MODEL',
  'MODEL_VERDICT',
  'ACCESS_WITHDRAWN',
  'ACCESS_GRANTED',
  'REMOVAL_HELD',
  'REMOVAL_RELEASED',
  'PAYER_APPROVED',
  'CUSTOMER_JOINED',
  'CUSTOMER_CHANGED',
  'CUSTOMER_LEFT',
  'ASSIGNMENT_MADE',
  'ASSIGNMENT_WITHDRAWN',
  'MAPPING_DISMISSED',
  'MAPPING_REOPENED',
  'POSTURE',
  'CUSTODY_ATTESTED',
  'CUSTODY_CONFIRMED',
  'CUSTODY_REJECTED',
  'EXCEPTION_RECORDED',
  'EXCEPTION_WITHDRAWN',
  'APPROVAL_RECORDED',
  'APPROVAL_WITHDRAWN',
  'GRANT_RECORDED',
  'GRANT_WITHDRAWN',
] as const;
/** @public */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const MODEL_ALIASES: Readonly<Record<string, AccountModel>> = {
  END_CUSTOMER: 'ECAM',
  SPTM: 'SPAM',
  SOLUTION_PROVIDER: 'SPAM',
};

/** Only ASCII letters change their case: a dotless i is a typo, not an I. */
function wordOf(text: string): string {
  return text
    .trim()
    .replace(/[a-z]+/g, letters => letters.toUpperCase())
    .replace(/[\s_-]+/g, '_');
}

/**
 * Reads a model in any spelling that the product accepts: any case, spaces or
 * dashes for underscores, and AWS's own names.
 *
 * @returns the model, or undefined for a word that is none of them. `UNKNOWN`
 * is no declaration and therefore not accepted.
 * @public
 */
export function parseAccountModel(text: string): AccountModel | undefined {
  const word = wordOf(text);
  if (word === 'ECAM' || word === 'SPAM' || word === 'DISTRIBUTOR') {
    return word;
  }
  return Object.hasOwn(MODEL_ALIASES, word) ? MODEL_ALIASES[word] : undefined;
}

/**
 * Reads a billing arrangement as annotations spell it (`provider-payer`,
 * `billing-transfer`, `direct`), in any case and with underscores or spaces.
 *
 * @public
 */
export function parseBillingArrangement(
  text: string,
): BillingArrangement | undefined {
  const word = wordOf(text);
  return word === 'PROVIDER_PAYER' ||
    word === 'BILLING_TRANSFER' ||
    word === 'DIRECT'
    ? word
    : undefined;
}
