import type { FaultSwitches } from '../faults/FaultSwitches';
import type { CredentialReports } from '../identity/CredentialReports';
import type { SessionStore } from '../identity/SessionStore';
import type { SimulatedPortfolio } from '../model';
import type { EmptyPages } from '../paging/EmptyPages';
import type { TokenCodec } from '../paging/TokenCodec';
import type { Throttle } from '../throttling/Throttle';
import type { RequestLog } from './RequestLog';

/** All that a running simulator knows and remembers. */
export interface SimulatedAws {
  portfolio: SimulatedPortfolio;
  faults: FaultSwitches;
  requests: RequestLog;
  throttle: Throttle;
  sessions: SessionStore;
  credentialReports: CredentialReports;
  tokens: TokenCodec;
  emptyPages: EmptyPages;
  /** Milliseconds since the epoch. */
  now(): number;
}
