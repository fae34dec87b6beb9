/** How to reach the portal. */
export interface PortalOptions {
  /** Address of its backend, without a slash at its end. */
  url: string;
  /** Address of its pages, without a slash at its end. */
  appUrl: string;
  /** File that holds the token, as written. */
  tokenFile?: string;
  /** How long one answer may take. */
  timeoutMs: number;
}

/** Which operations there are. */
export interface ListQuestion {
  kind: 'LIST';
}

/** May these operations be done to these accounts? */
export interface AccountsQuestion {
  kind: 'ACCOUNTS';
  accountIds: readonly string[];
  /** File with further accounts, as written; `-` is standard input. */
  accountsFile?: string;
  operationIds: readonly string[];
}

/** May what a Terraform plan does be done? */
export interface PlanQuestion {
  kind: 'PLAN';
  /** File with the plan as JSON, as written; `-` is standard input. */
  plan: string;
  /** The account of changes that name none. */
  defaultAccountId?: string;
  /** The payer of the organization, for what is asked of it. */
  payerAccountId?: string;
}

/** What the command line says. */
export interface CheckOptions {
  portal: PortalOptions;
  question: ListQuestion | AccountsQuestion | PlanQuestion;
  format: 'TEXT' | 'JSON' | 'NONE';
  /** `NEEDS_APPROVAL` exits as allowed. */
  allowApproval: boolean;
}
