/**
 * The words of the change check as types. Every list is the single source of
 * its type.
 *
 * @packageDocumentation
 */

/**
 * The answer to "may I do this to this account?". Facts that are missing or
 * older than their limit never lead to `ALLOWED`.
 *
 * @public
 */
export const CHANGE_VERDICTS = [
  'ALLOWED',
  'NEEDS_APPROVAL',
  'NOT_OURS',
  'UNKNOWN',
] as const;
/** @public */
export type ChangeVerdict = (typeof CHANGE_VERDICTS)[number];

/** Groups of operations, in the order in which pages list them. @public */
export const OPERATION_GROUPS = [
  'ACCESS',
  'ROOT_USER',
  'ACCOUNT_LIFE_CYCLE',
  'ORGANIZATION',
  'BILLING',
  'RECOVERY',
  'SUPPORT',
] as const;
/** @public */
export type OperationGroup = (typeof OPERATION_GROUPS)[number];

/** What pages call each group. @public */
export const OPERATION_GROUP_LABELS: Readonly<Record<OperationGroup, string>> =
  {
    ACCESS: 'Access',
    ROOT_USER: 'Root user',
    ACCOUNT_LIFE_CYCLE: 'Account life cycle',
    ORGANIZATION: 'Organization and policies',
    BILLING: 'Billing and spend',
    RECOVERY: 'Recovery',
    SUPPORT: 'Support and other services',
  };

/**
 * Who may approve an operation.
 *
 * - `4E`: a second custodian of the root user, not the one who acts.
 * - `CUS`: an authorised person of the customer.
 * - `OWN`: the provider's owner of the payer organization.
 * - `AM`: the customer's account manager.
 * - `FIN`: the provider's billing owner.
 * - `PLATFORM`: the platform team, where nobody is mapped who could be asked.
 *
 * @public
 */
export const APPROVERS = ['4E', 'CUS', 'OWN', 'AM', 'FIN', 'PLATFORM'] as const;
/** @public */
export type Approver = (typeof APPROVERS)[number];

/** What answers call each approver where no name is known. @public */
export const APPROVER_LABELS: Readonly<Record<Approver, string>> = {
  '4E': 'a second custodian',
  CUS: 'the customer',
  OWN: 'the owner of the payer organization',
  AM: 'the account manager',
  FIN: 'the billing owner',
  PLATFORM: 'the platform team',
};

/** Who carries an operation out. @public */
export const OPERATION_ACTORS = ['PROVIDER', 'CUSTOMER'] as const;
/** @public */
export type OperationActor = (typeof OPERATION_ACTORS)[number];

/**
 * What can be undone.
 *
 * - `NOTHING`: it leaves nothing to undo.
 * - `NO`: it is final, at once or after some days. Never allowed outright.
 *
 * @public
 */
export const UNDO_KINDS = ['NOTHING', 'YES', 'PARTLY', 'NO'] as const;
/** @public */
export type UndoKind = (typeof UNDO_KINDS)[number];

/**
 * What an operation does or needs, as far as it changes an answer.
 *
 * - `ENTERS`: somebody gets into the account.
 * - `TOUCHES_ROOT`: it uses the root user, or changes who holds or can recover it.
 * - `DESTROYS`: something is gone afterwards.
 * - `ORGANIZATION_WIDE`: on a payer, it touches every account of the organization.
 * - `REFUSE_IN_SHARED_PAYER`: it should not be done where customers share a payer.
 * - `NEEDS_CREDENTIALS`: without root credentials there is nothing to do.
 * - `USES_ROOT`: it signs in as root or opens a root session, which a policy may deny.
 * - `HANDOVER_STEP`: it belongs to handing a payer over to the customer.
 * - `IGNORES_MODEL`: on a payer of the provider the model does not matter.
 *
 * @public
 */
export const OPERATION_TRAITS = [
  'ENTERS',
  'TOUCHES_ROOT',
  'DESTROYS',
  'ORGANIZATION_WIDE',
  'REFUSE_IN_SHARED_PAYER',
  'NEEDS_CREDENTIALS',
  'USES_ROOT',
  'HANDOVER_STEP',
  'IGNORES_MODEL',
] as const;
/** @public */
export type OperationTrait = (typeof OPERATION_TRAITS)[number];

/**
 * How an answer follows under billing transfer.
 *
 * - `PAYER`: from whoever holds the root user of the payer, and whether it is
 *   being handed over.
 * - `LINKED`: from model and whoever holds the root user of the linked account.
 * - `ORGANIZATION`: the call is made in the customer's management account.
 * - `HANDOVER`: it is the hand-over itself.
 *
 * @public
 */
export const TRANSFER_FORMS = [
  'PAYER',
  'LINKED',
  'ORGANIZATION',
  'HANDOVER',
] as const;
/** @public */
export type TransferForm = (typeof TRANSFER_FORMS)[number];

/** Facts that single operations rest on, beside account, customer and model. @public */
export const OPERATION_FACTS = [
  'CREDENTIALS',
  'EXPOSURE',
  'POLICIES',
  'ANOMALY_MONITORS',
] as const;
/** @public */
export type OperationFact = (typeof OPERATION_FACTS)[number];

/**
 * Kinds of facts that answers rest on.
 *
 * - `INVENTORY`: the account as its organization lists it.
 * - `CUSTOMER`: mapping, model and arrangement, as the catalog has them.
 * - `CUSTODY`: who holds the root user.
 * - The rest: see `OPERATION_FACTS`.
 *
 * @public
 */
export const FACT_KINDS = [
  'INVENTORY',
  'CUSTOMER',
  'CUSTODY',
  ...OPERATION_FACTS,
] as const;
/** @public */
export type FactKind = (typeof FACT_KINDS)[number];

/**
 * What decided an answer.
 *
 * - `TABLE`: the row of the operation, with nothing in its way.
 * - `GRANTED`, `APPROVED`: a grant or the approvals that are recorded.
 * - `OTHER_ROLE`, `OTHER_PARTITION`: the operation does not exist there.
 * - The rest: the fact that is named.
 *
 * @public
 */
export const ANSWER_CAUSES = [
  'TABLE',
  'GRANTED',
  'APPROVED',
  'NOT_FOUND',
  'STALE',
  'MISSING',
  'GONE',
  'OTHER_ROLE',
  'OTHER_PARTITION',
  'STATE',
  'MODEL_UNKNOWN',
  'ARRANGEMENT_UNKNOWN',
  'DIRECT',
  'TRANSFER',
  'CUSTODY_UNKNOWN',
  'DRIFT',
  'SHARED_PAYER',
  'UNMAPPED',
  'NOT_OBSERVED',
  'IRREVERSIBLE',
] as const;
/** @public */
export type AnswerCause = (typeof ANSWER_CAUSES)[number];

/**
 * What a person may record for an operation on an account.
 *
 * - `APPROVAL`: one of those who have to approve has.
 * - `GRANT`: the customer lets the provider do what is not the provider's.
 *
 * @public
 */
export const APPROVAL_KINDS = ['APPROVAL', 'GRANT'] as const;
/** @public */
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** Where a recorded approval or grant stands. @public */
export const APPROVAL_STATUSES = ['IN_FORCE', 'ENDED', 'WITHDRAWN'] as const;
/** @public */
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** Every built-in operation, in the order in which pages list them. @public */
export const OPERATION_IDS = [
  'operations-role-enter',
  'org-access-role-assume',
  'break-glass-enter',
  'linked-admin-create',
  'payer-admin-create',
  'identity-center-setup',
  'delegated-admin-register',
  'root-sign-in',
  'root-password-reset',
  'root-mfa-register',
  'root-mfa-remove',
  'root-access-key-delete',
  'root-email-change',
  'root-access-centralise',
  'root-credentials-remove',
  'root-privileged-task',
  'account-create',
  'account-invite',
  'account-close',
  'account-reinstate',
  'account-leave-organization',
  'account-move-organization',
  'workload-delete',
  'account-rename',
  'account-alternate-contacts-change',
  'account-primary-contact-change',
  'account-model-change',
  'payer-handover',
  'billing-transfer-change',
  'govcloud-sign-up',
  'scp-attach',
  'account-move-ou',
  'all-features-enable',
  'trusted-access-change',
  'control-tower-setup',
  'organization-delete',
  'payment-tax-change',
  'billing-iam-access-activate',
  'commitment-purchase',
  'billing-data-view',
  'spend-anomaly-respond',
  'budget-anomaly-monitor-set',
  'recover-locked-linked',
  'recover-lost-mfa',
  'recover-lost-root-mailbox',
  'recover-compromised-account',
  'resource-policy-unlock',
  'support-plan-change',
  'region-opt-in',
  'domain-register',
] as const;
/** @public */
export type OperationId = (typeof OPERATION_IDS)[number];
