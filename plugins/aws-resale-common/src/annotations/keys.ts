import { AWS_ANNOTATIONS } from '../entityNames';

/** Keys of the annotation contract on customers. @public */
export const ANNOTATIONS = {
  payerAccountId: 'aws-resale/payer-account-id',
  linkedAccountId: 'aws-resale/linked-account-id',
  accountModel: 'aws-resale/account-model',
  accountModelOverride: 'aws-resale/account-model-override',
  billingArrangement: 'aws-resale/billing-arrangement',
  billingTransferStarted: 'aws-resale/billing-transfer-started',
  emailDomains: 'aws-resale/email-domains',
  accountManager: 'aws-resale/account-manager',
} as const;

/**
 * Keys under which any entity names the accounts it runs in, unless
 * `awsResale.mapping.accountIdAnnotations` names others.
 *
 * @public
 */
export const DEFAULT_ACCOUNT_ID_ANNOTATIONS: readonly string[] = [
  AWS_ANNOTATIONS.accountId,
  'amazon.com/account-id',
];
