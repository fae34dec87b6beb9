/**
 * Credentials of a root user, from `GetAccountSummary` or the credential report.
 * What a source does not tell is missing: older accounts report no password.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html
 */
export interface RootCredentials {
  hasPassword?: boolean;
  hasAccessKeys?: boolean;
  hasSigningCertificates?: boolean;
  isMfaOn?: boolean;
}

/** ISO 8601, or that it was never used. Missing where nobody read it. */
export type LastUse = string | 'NEVER';

/** When root was last used. Access keys: the latest of them. */
export interface RootLastUse {
  password?: LastUse;
  accessKeys?: LastUse;
}
