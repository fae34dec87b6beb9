/** What `ListOrganizationsFeatures` says, errors that are answers included. */
export interface OrganizationFeatures {
  isRootCredentialsManagementOn: boolean;
  isRootSessionsOn: boolean;
  /** Why neither can be on. */
  cause?: 'SERVICE_ACCESS_NOT_ENABLED' | 'NOT_ALL_FEATURES';
}

/** A service control policy; what was not read is missing. */
export interface ServiceControlPolicy {
  id: string;
  name: string;
  /** JSON text. */
  document?: string;
  /** Ids of roots, organizational units and accounts it is attached to. */
  targetIds?: readonly string[];
}

/** A trail that the payer sees. */
export interface Trail {
  name: string;
  isOrganizationTrail: boolean;
  isMultiRegion: boolean;
  /** Missing where its status could not be read. */
  isLogging?: boolean;
  isValidated: boolean;
}

/** A monitor of Cost Anomaly Detection in the payer. */
export interface AnomalyMonitor {
  name: string;
  /** All services or all linked accounts, or the accounts it names. */
  covers: 'SERVICE' | 'LINKED_ACCOUNT' | readonly string[];
  /** Subscribers of all subscriptions on it. */
  subscribers: number;
}

/** What the administrator account of Security Hub knows of an account. */
export interface SecurityHubMembership {
  isEnabled: boolean;
  /** ISO 8601. */
  newestFindingAt?: string;
}
