import type { FieldSet } from '../faults/FieldSet';
import type { Page } from '../paging/Page';
import type { CredentialReports } from '../identity/CredentialReports';
import type { SessionStore } from '../identity/SessionStore';
import type { SimulatedPartition, SimulatedPortfolio } from '../model';
import type { Caller } from './Caller';
import type { ServiceError } from './ServiceError';
import type { ServiceName } from './ServiceName';

/** Members of a request, as the service's protocol has them. */
export type Parameters = Readonly<Record<string, unknown>>;

/** What an operation is given to answer one request. */
export interface OperationRequest {
  parameters: Parameters;
  caller: Caller;
  /** From the credential scope of the signature. */
  region: string;
  partition: SimulatedPartition;
  portfolio: SimulatedPortfolio;
  sessions: SessionStore;
  credentialReports: CredentialReports;
  /** Whether the request came to the global endpoint rather than to one of a region. */
  isGlobalEndpoint: boolean;
  /** Milliseconds since the epoch, by the simulator's clock. */
  now: number;
  /** Which members accounts and organizational units have. */
  fieldSet: FieldSet;
  /** Whether the role that an account holds is to be treated as missing. */
  isRoleWithdrawn(accountId: string): boolean;
  /** The page that was asked for; operations that list take their answer from it. */
  page: Page;
}

/** How an operation pages. */
export interface Listing {
  /** Member of request and response that carries the token. */
  tokenField: 'NextToken' | 'PaginationToken' | 'NextPageToken' | 'Marker';
  /** Member that sets the page size, for operations that have one. */
  sizeField?: 'MaxResults' | 'ResourcesPerPage' | 'MaxItems';
  /** Whether numbers are written as texts, as in forms. */
  hasTextSize?: boolean;
  /** Largest size that is accepted. */
  maximumSize: number;
  /** Size when the request names none. */
  defaultSize: number;
  /** Minutes for which a token is good; for ever when undefined. */
  tokenMinutes?: number;
  /** Answer without items and without a token. */
  empty: Readonly<Record<string, unknown>>;
  /** Error for a token that is no token of this listing. */
  invalidToken(): ServiceError;
  /** Error for a token past its time; the error for an invalid one when undefined. */
  expiredToken?(): ServiceError;
  /** Error for a size outside 1 to the largest. */
  invalidSize(
    problem: 'TOO_LARGE' | 'TOO_SMALL' | 'NOT_A_NUMBER',
  ): ServiceError;
}

/** One operation of one service. */
export interface Operation {
  service: ServiceName;
  name: string;
  /** Permission that a role needs; undefined where AWS asks for none. */
  action?: string;
  /** Members that are understood. Others are refused: silence would hide a gap. */
  accepts: readonly string[];
  /** Members that appear in the request log; secrets stay out. */
  logged: readonly string[];
  listing?: Listing;
  /** Whether AWS asks money for an answer. */
  isCharged?: boolean;
  /** Account that the call is about, where it is not the caller's. */
  subject?(parameters: Parameters): string | undefined;
  run(request: OperationRequest): Record<string, unknown>;
}
