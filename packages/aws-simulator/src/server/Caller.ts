import type {
  SimulatedHub,
  SimulatedOrganization,
  SimulatedPartition,
  SimulatedRole,
} from '../model';

/** Who signed a request: the provider's hub, or a session of a role in a payer. */
export type Caller = HubCaller | SessionCaller;

interface CommonCaller {
  accountId: string;
  partition: SimulatedPartition;
  /** As GetCallerIdentity tells it. */
  arn: string;
  userId: string;
  /** The organization that the caller's account pays for, if it is a payer. */
  organization?: SimulatedOrganization;
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
