import type { components, operations } from './openapi.generated';

/**
 * Shapes of the HTTP API, taken from its OpenAPI contract. Nothing here is
 * typed by hand.
 *
 * @packageDocumentation
 */

type Schemas = components['schemas'];

/** @public */
export type Account = Schemas['Account'];
/** @public */
export type AccountDetail = Schemas['AccountDetail'];
/** @public */
export type AccountPage = Schemas['AccountPage'];
/** @public */
export type Attention = Schemas['Attention'];
/** @public */
export type Change = Schemas['Change'];
/** @public */
export type ChangePage = Schemas['ChangePage'];
/** @public */
export type Connection = Schemas['Connection'];
/** @public */
export type Customer = Schemas['Customer'];
/** @public */
export type CustomerDetail = Schemas['CustomerDetail'];
/** @public */
export type CustomerLink = Schemas['CustomerLink'];
/** @public */
export type CustomerPage = Schemas['CustomerPage'];
/** @public */
export type Evidence = Schemas['Evidence'];
/** @public */
export type FeedItem = Schemas['FeedItem'];
/** @public */
export type FeedPage = Schemas['FeedPage'];
/** @public */
export type Freshness = Schemas['Freshness'];
/** @public */
export type HeldRemoval = Schemas['HeldRemoval'];
/** @public */
export type HolderCounts = Schemas['HolderCounts'];
/** @public */
export type MappingConflict = Schemas['MappingConflict'];
/** @public */
export type ModelCounts = Schemas['ModelCounts'];
/** @public */
export type Organization = Schemas['Organization'];
/** @public */
export type OrganizationDetail = Schemas['OrganizationDetail'];
/** @public */
export type OrganizationLink = Schemas['OrganizationLink'];
/** @public */
export type OrganizationPage = Schemas['OrganizationPage'];
/** @public */
export type Overview = Schemas['Overview'];
/** @public */
export type PortfolioFreshness = Schemas['PortfolioFreshness'];
/** @public */
export type Rollup = Schemas['Rollup'];
/** @public */
export type Run = Schemas['Run'];
/** @public */
export type RunRequested = Schemas['RunRequested'];
/** @public */
export type VerdictCounts = Schemas['VerdictCounts'];

type Query<Operation extends keyof operations> = NonNullable<
  operations[Operation]['parameters']['query']
>;

/** Filters, sort and page of a list of accounts. @public */
export type AccountQuery = Query<'ListAccounts'>;
/** Filters, sort and page of a list of customers. @public */
export type CustomerQuery = Query<'ListCustomers'>;
/** Filters, sort and page of a list of organizations. @public */
export type OrganizationQuery = Query<'ListOrganizations'>;
/** Filters and page of a list of changes. @public */
export type ChangeQuery = Query<'ListChanges'>;
/** Page of the history of an account. @public */
export type HistoryQuery = Query<'GetAccountHistory'>;
/** Where to go on reading the feed. @public */
export type FeedQuery = Query<'ReadFeed'>;
