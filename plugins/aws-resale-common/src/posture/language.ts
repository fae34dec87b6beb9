/**
 * The words of posture and custody as types. Every list is the single source of
 * its type.
 *
 * @packageDocumentation
 */

/**
 * What a check says of an account, in the order in which charts show it.
 * `NOT_OBSERVED` is counted neither as passed nor as failed.
 *
 * @public
 */
export const POSTURE_STATES = [
  'EXPOSED',
  'PROTECTED',
  'REMOVED',
  'NOT_OBSERVED',
  'NOT_APPLICABLE',
] as const;
/** @public */
export type PostureState = (typeof POSTURE_STATES)[number];

/**
 * Why a check could not be observed.
 *
 * - `not-configured`: no reader for it is switched on.
 * - `access-denied`: AWS refused the call.
 * - `denied-by-scp`: a service control policy refused it, which is a good sign
 *   elsewhere.
 * - `throttled`: AWS asked to come back later.
 * - `stale`: the answer is older than its limit.
 * - `incomplete`: the answer does not decide the question.
 * - `not-attested`: only people can say it, and nobody has.
 *
 * @public
 */
export const NOT_OBSERVED_REASONS = [
  'not-configured',
  'access-denied',
  'denied-by-scp',
  'throttled',
  'stale',
  'incomplete',
  'not-attested',
] as const;
/** @public */
export type NotObservedReason = (typeof NOT_OBSERVED_REASONS)[number];

/** How much a failed check weighs, worst first. @public */
export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
/** @public */
export type Severity = (typeof SEVERITIES)[number];

/** Every check, in the order in which pages list them. @public */
export const CHECK_IDS = [
  'root-mfa',
  'root-mfa-hardware',
  'root-mfa-backup',
  'root-access-keys',
  'root-signing-certificates',
  'root-credentials',
  'root-recent-use',
  'root-central-management',
  'provider-technical-reach',
  'root-email-domain',
  'root-custody',
  'root-four-eyes',
  'security-contact',
  'contacts-distinct',
  'root-denied-by-scp',
  'leave-denied-by-scp',
  'all-features',
  'organization-trail',
  'root-use-alarm',
  'organization-change-alarm',
  'spend-anomaly-alert',
  'delegated-administrators',
  'account-state',
  'exposure',
  'security-hub',
] as const;
/** @public */
export type CheckId = (typeof CHECK_IDS)[number];

/**
 * What a check looks at. A check of an `ORGANIZATION` is shown on its payer.
 *
 * @public
 */
export const CHECK_SUBJECTS = ['PAYER', 'LINKED', 'ORGANIZATION'] as const;
/** @public */
export type CheckSubject = (typeof CHECK_SUBJECTS)[number];

/**
 * Whose task a check is. `BOTH`: provider and customer agree on it. `UNKNOWN`:
 * nobody can tell from what is declared, observed and attested; never guessed.
 *
 * @public
 */
export const RESPONSIBLE_PARTIES = [
  'PROVIDER',
  'CUSTOMER',
  'BOTH',
  'UNKNOWN',
] as const;
/** @public */
export type ResponsibleParty = (typeof RESPONSIBLE_PARTIES)[number];

/**
 * Where a fact was learned. The first ones are own readings and outrank the
 * credential report, which outranks Security Hub, an imported finding and what
 * people attest, in this order.
 *
 * @public
 */
export const POSTURE_SOURCES = [
  'IAM',
  'ROOT_AUDIT',
  'ORGANIZATIONS',
  'ACCOUNT_MANAGEMENT',
  'CLOUDTRAIL',
  'COST_EXPLORER',
  'CATALOG',
  'CREDENTIAL_REPORT',
  'SECURITY_HUB',
  'IMPORTED_FINDING',
  'ATTESTATION',
] as const;
/** @public */
export type PostureSourceKind = (typeof POSTURE_SOURCES)[number];

/**
 * What makes an account fit the pattern behind most reported incidents, worst
 * first.
 *
 * @public
 */
export const EXPOSURE_CAUSES = ['NO_MFA', 'ONE_PERSON', 'ONE_PLACE'] as const;
/** @public */
export type ExposureCause = (typeof EXPOSURE_CAUSES)[number];

/** The parts of a root user that somebody holds. @public */
export const CUSTODY_FACETS = [
  'EMAIL',
  'PASSWORD',
  'MFA',
  'BACKUP_MFA',
  'PHONE',
] as const;
/** @public */
export type CustodyFacet = (typeof CUSTODY_FACETS)[number];

/**
 * Where the record of a facet stands.
 *
 * - `NOT_ATTESTED`: nobody has recorded who holds it.
 * - `UNCONFIRMED`: recorded, and no second person has confirmed it.
 * - `CURRENT`: confirmed, and the next review has not come.
 * - `EXPIRED`: the review is overdue, within the grace time.
 * - `OVERDUE`: the review is overdue for longer than that.
 * - `OBSERVED`: nobody recorded it and the domain of the e-mail shows it.
 * - `NOT_NEEDED`: removed together with the root credentials.
 *
 * @public
 */
export const CUSTODY_STATUSES = [
  'NOT_ATTESTED',
  'UNCONFIRMED',
  'CURRENT',
  'EXPIRED',
  'OVERDUE',
  'OBSERVED',
  'NOT_NEEDED',
] as const;
/** @public */
export type CustodyStatus = (typeof CUSTODY_STATUSES)[number];

/**
 * Whether anybody can reach both halves of a root user. `NOT_PROVEN` is neither
 * of the others.
 *
 * @public
 */
export const FOUR_EYES_VERDICTS = ['PROVEN', 'BROKEN', 'NOT_PROVEN'] as const;
/** @public */
export type FourEyesVerdict = (typeof FOUR_EYES_VERDICTS)[number];
