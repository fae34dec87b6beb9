/**
 * Everything that reads root security from AWS, in the order in which pages list
 * it. Each is switched by itself, since each asks for other permissions.
 *
 * - `payer-root`: credentials and virtual MFA devices of the payer's root user.
 * - `credential-report`: when the payer's root user was used last.
 * - `organization-features`: central root management and root sessions.
 * - `security-contacts`: the security contact of every account.
 * - `service-control-policies`: policies of the organization and what they bind.
 * - `organization-trail`: trails that the payer sees.
 * - `spend-anomalies`: Cost Anomaly Detection of the payer. AWS charges for it.
 * - `security-hub`: findings that the administrator account of Security Hub has.
 * - `linked-role`: root users of linked accounts, through a role in each.
 * - `root-audit`: root users of linked accounts, through `sts:AssumeRoot`.
 *
 * @public
 */
export const POSTURE_READERS = [
  'payer-root',
  'credential-report',
  'organization-features',
  'security-contacts',
  'service-control-policies',
  'organization-trail',
  'spend-anomalies',
  'security-hub',
  'linked-role',
  'root-audit',
] as const;
/** @public */
export type PostureReaderId = (typeof POSTURE_READERS)[number];

/**
 * What may be told to customers' account managers and owners.
 *
 * @public
 */
export const NOTIFICATION_RULES = [
  'exposure-opened',
  'exposure-closed',
  'custody-expiring',
] as const;
/** @public */
export type NotificationRuleId = (typeof NOTIFICATION_RULES)[number];
