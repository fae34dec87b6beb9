import type { Operation } from '../Operation';
import {
  CLOSED_TOO,
  EVERYWHERE,
  ONLY_ACTIVE,
  ON_BOTH,
  OF_ROOT,
  ONLY_AWS,
  SUSPENDED_TOO,
  allowed,
  both,
  byLinkedCustody,
  byPayerCustody,
  guide,
  inCustomersPayer,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'BILLING',
  isCommon: false,
  appliesTo: ON_BOTH,
  partitions: EVERYWHERE,
  states: ONLY_ACTIVE,
  facts: [],
} as const;

/** Whoever pays approves these. */
export const PAYMENT_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'payment-tax-change',
    title: 'Change payment method or tax data',
    states: SUSPENDED_TOO,
    traits: [],
    undo: 'YES',
    wayBack: 'Write the former data back; invoices already issued stay.',
    cannotUndo: 'Invoices already issued stay as they are.',
    requires:
      'IAM permissions for payments and tax, and activated billing access; a few tasks need root. A linked account’s own payment method is not used.',
    url: guide('awsaccountbilling/latest/aboutv2/control-access-billing.html'),
    actions: ['payments:UpdatePaymentPreferences', 'tax:UpdateTaxRegistration'],
    verdicts: {
      payer: both(
        needs('M8', ['FIN'], 'The provider pays every invoice of this payer.'),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The data is the customer’s, and without effect while the account is resold, except for tax.',
        ),
        SPAM: needs(
          'M4 ?',
          ['FIN'],
          'The provider’s terms govern the account, so its billing owner decides.',
        ),
      },
      transferPayer: both(
        notOurs('M8 M11', 'The payer and its data are the customer’s own.'),
      ),
      transferLinked: byLinkedCustody(),
      billTransferAccount: needs(
        'M8',
        ['FIN'],
        'The provider pays the transferred bills with it.',
      ),
    },
  },
  {
    ...BASE,
    id: 'billing-iam-access-activate',
    title: 'Activate IAM access to billing',
    partitions: ONLY_AWS,
    traits: ['ENTERS', 'TOUCHES_ROOT', 'NEEDS_CREDENTIALS', 'USES_ROOT'],
    facts: OF_ROOT,
    undo: 'YES',
    wayBack: 'The root user deactivates it.',
    requires: 'The root user of that account, once.',
    url: guide('awsaccountbilling/latest/aboutv2/control-access-billing.html'),
    actions: ['billing:UpdateIAMAccessPreference'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2 M8',
          ['4E', 'FIN'],
          'It takes the root user of the payer, and opens prices to everybody with billing permissions there.',
        ),
      ),
      linked: {
        ECAM: notOurs('M3', 'It takes the root user, which is the customer’s.'),
        SPAM: needs(
          'M4',
          ['4E'],
          'It takes the root user, which the provider uses with two people.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'commitment-purchase',
    title: 'Buy Reserved Instances or a Savings Plan',
    traits: [],
    undo: 'NO',
    wayBack:
      'A Savings Plan within 7 days and the same month; Reserved Instances never.',
    cannotUndo: 'Reserved Instances and older Savings Plans run to their end.',
    requires:
      'Permissions to purchase. The discount is shared in the organization unless switched off, and stays with the purchasing account.',
    url: guide('savingsplans/latest/userguide/return-sp.html'),
    actions: [
      'savingsplans:CreateSavingsPlan',
      'ec2:PurchaseReservedInstancesOffering',
      'rds:PurchaseReservedDBInstancesOffering',
    ],
    terraform: [
      { resource: 'aws_savingsplans_savings_plan', on: ['create'] },
      { resource: 'aws_rds_reserved_instance', on: ['create'] },
    ],
    verdicts: {
      payer: both(
        needs(
          'M8 M12',
          ['FIN', 'CUS'],
          'Somebody bears the commitment for its whole term, so it has to be said who.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3 M8',
          'The customer buys in its own account, but the payer pays: its billing owner should be asked.',
          { tell: ['FIN'] },
        ),
        SPAM: needs(
          'M4 M8 M12',
          ['FIN', 'CUS'],
          'Somebody bears the commitment for its whole term, and the payer pays.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      },
      transferPayer: inCustomersPayer({ tell: ['FIN'] }),
      transferLinked: byLinkedCustody({ tell: ['FIN'] }),
    },
  },
];

/** Looking at spend, and acting on it. */
export const SPEND_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'billing-data-view',
    title: 'View invoices, Cost Explorer and usage reports',
    states: [...CLOSED_TOO, ...SUSPENDED_TOO],
    traits: ['IGNORES_MODEL'],
    undo: 'NOTHING',
    wayBack: 'It only reads.',
    requires:
      'IAM in the payer, which sees every account. Under billing transfer the source organization sees pro-forma figures and no invoices.',
    url: guide('cost-management/latest/userguide/ce-access.html'),
    actions: ['ce:GetCostAndUsage', 'invoicing:ListInvoiceSummaries'],
    verdicts: {
      payer: both(
        allowed(
          'M1 M8',
          'The provider looks in its own payer; passing on net prices takes its billing owner.',
        ),
      ),
      linked: both(
        allowed(
          'M1 M8',
          'The provider looks in its own payer without entering; passing on net prices takes its billing owner.',
        ),
      ),
      transferPayer: both(
        notOurs(
          'M8 M11',
          'The views of this payer are the customer’s: look in the provider’s own account that receives the bill.',
        ),
      ),
      transferLinked: both(
        notOurs(
          'M8 M11',
          'The views of this account are the customer’s: look in the provider’s own account that receives the bill.',
        ),
      ),
      billTransferAccount: allowed(
        'M8',
        'The account that receives the bills is the provider’s.',
      ),
    },
  },
  {
    ...BASE,
    id: 'spend-anomaly-respond',
    title: 'Open a spend-anomaly case with AWS',
    isCommon: true,
    states: SUSPENDED_TOO,
    traits: [],
    undo: 'NOTHING',
    wayBack:
      'Looking leaves nothing; each containment step is its own operation.',
    cannotUndo: 'Charges stand unless AWS agrees to waive them.',
    requires:
      'Anomalies and Cost Explorer to look; a case from the account concerned or the payer.',
    url: 'https://repost.aws/knowledge-center/potential-account-compromise',
    actions: ['ce:GetAnomalies', 'support:CreateCase'],
    verdicts: {
      payer: both(
        needs(
          'M1',
          ['OWN'],
          'Looking is free, but containing it in the payer touches every account.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M9',
          'The customer is accountable and deals with AWS; the provider tells it at once and gives the figures of the payer.',
          { tell: ['CUS'] },
        ),
        SPAM: allowed(
          'M9',
          'The provider assists the customer in resolving anomalies with AWS under SPAM.',
          { tell: ['AM'], actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      },
      transferPayer: byPayerCustody({
        notes: ['Looking at the transferred bill is allowed in any case.'],
      }),
      transferLinked: {
        ECAM: notOurs(
          'M9 M11',
          'The customer is accountable and deals with AWS; the provider tells it at once.',
          { tell: ['CUS'] },
        ),
        SPAM: needs(
          'M9 M11',
          ['CUS'],
          'The provider assists the customer, in an organization that is the customer’s own.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      },
      billTransferAccount: allowed(
        'M8 M9',
        'The provider looks at the bills that it receives.',
      ),
    },
  },
  {
    ...BASE,
    id: 'budget-anomaly-monitor-set',
    title: 'Change budgets or Cost Anomaly Detection',
    isCommon: true,
    states: SUSPENDED_TOO,
    traits: [],
    facts: ['ANOMALY_MONITORS'],
    undo: 'YES',
    wayBack: 'Change it back.',
    requires:
      'IAM in the payer, without entering the account. A budget action that attaches policies is an operation of its own.',
    url: guide('cost-management/latest/userguide/manage-ad.html'),
    actions: [
      'budgets:ModifyBudget',
      'ce:CreateAnomalyMonitor',
      'ce:CreateAnomalySubscription',
    ],
    terraform: [
      { resource: 'aws_budgets_budget', on: ['create', 'update', 'delete'] },
      {
        resource: 'aws_ce_anomaly_monitor',
        on: ['create', 'update', 'delete'],
      },
      {
        resource: 'aws_ce_anomaly_subscription',
        on: ['create', 'update', 'delete'],
      },
    ],
    verdicts: {
      payer: both(
        allowed('M1', 'Budgets and monitors of the payer are the provider’s.'),
      ),
      linked: both(
        allowed(
          'M1',
          'The provider sets them in its own payer, without entering the account.',
        ),
      ),
      transferPayer: inCustomersPayer(),
      transferLinked: inCustomersPayer(),
      billTransferAccount: allowed(
        'M1 M8 ?',
        'The account that receives the bills is the provider’s; figures of the source may be missing.',
      ),
    },
  },
];
