import type {
  SimulatedAccount,
  SimulatedHub,
  SimulatedOrganization,
  SimulatedPartition,
  SimulatedRole,
} from '../model';

/** Who signed a request: the provider's hub, a session of a role, or one of a root user. */
export type Caller = HubCaller | SessionCaller | RootCaller;

interface CommonCaller {
  accountId: string;
  partition: SimulatedPartition;
  /** As GetCallerIdentity tells it. */
  arn: string;
  userId: string;
  /** The organization that the caller's account pays for, if it is a payer. */
  organization?: SimulatedOrganization;
  /** The organization in which the caller's account is, as payer or as linked account. */
  memberOf?: SimulatedOrganization;
  /** The caller's account, where an organization lists it. */
  account?: SimulatedAccount;
}

/** Long-lived keys of the hub: may do everything in its own account. */
export interface HubCaller extends CommonCaller {
  kind: 'hub';
  hub: SimulatedHub;
}

/** Temporary keys that AssumeRole gave out. */
export interface SessionCaller extends CommonCaller {
  kind: 'session';
  roleName: string;
  /** The role as it is now; undefined when it was removed after the keys were given out. */
  role?: SimulatedRole;
}

/** Temporary keys that AssumeRoot gave out. */
export interface RootCaller extends CommonCaller {
  kind: 'root';
  /** Name of the task policy that says what the session may do. */
  taskPolicy: string;
}
