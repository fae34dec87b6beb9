import type { Operation } from '../Operation';
import {
  EVERYWHERE,
  ONLY_ACTIVE,
  ON_BOTH,
  both,
  byLinkedCustody,
  byPayerCustody,
  guide,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'SUPPORT',
  isCommon: false,
  appliesTo: ON_BOTH,
  partitions: EVERYWHERE,
  states: ONLY_ACTIVE,
  traits: [],
  facts: [],
} as const;

const PLAN = needs(
  'M8 ?',
  ['AM', 'FIN'],
  'The plan is part of what is resold; resold and partner-led plans are set in Partner Central.',
);
const CUSTOMERS_PLAN = notOurs(
  'M8 M11 ?',
  'The plan of the customer’s own account is the customer’s; a resold plan is set in Partner Central.',
);

/** Support plans, Regions and domains. */
export const SUPPORT_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'support-plan-change',
    title: 'Change the support plan',
    undo: 'PARTLY',
    wayBack: 'Change it back; fees of the period stay.',
    cannotUndo: 'Fees of the period stay.',
    requires:
      'supportplans:StartSupportPlanUpdate in the account; with resale the plan is set in Partner Central.',
    url: guide('awssupport/latest/user/security-support-plans.html'),
    actions: ['supportplans:StartSupportPlanUpdate'],
    verdicts: {
      payer: both(PLAN),
      linked: both(PLAN),
      transferPayer: both(CUSTOMERS_PLAN),
      transferLinked: both(CUSTOMERS_PLAN),
      billTransferAccount: PLAN,
    },
  },
  {
    ...BASE,
    id: 'region-opt-in',
    title: 'Enable or disable a Region',
    undo: 'YES',
    wayBack: 'Switch it back.',
    requires:
      'account:EnableRegion or DisableRegion, for linked accounts centrally; it takes a while.',
    url: guide('accounts/latest/reference/manage-acct-regions.html'),
    actions: ['account:EnableRegion', 'account:DisableRegion'],
    terraform: [
      { resource: 'aws_account_region', on: ['create', 'update', 'delete'] },
    ],
    verdicts: {
      payer: both(
        needs(
          'M1 ?',
          ['OWN'],
          'Disabling cuts access to what runs there, which goes on costing.',
        ),
      ),
      linked: both(
        needs(
          'M4 M6',
          ['CUS'],
          'The customer’s workloads run there; disabling cuts access to them while they go on costing.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'domain-register',
    title: 'Register a domain',
    undo: 'NO',
    wayBack: 'None: the fee is not refunded.',
    cannotUndo: 'The fee is not refunded, and a deleted domain may be gone.',
    requires:
      'route53domains:RegisterDomain; charged at once, and the registrant has to confirm its e-mail.',
    url: guide('Route53/latest/DeveloperGuide/domain-register.html'),
    actions: ['route53domains:RegisterDomain'],
    terraform: [{ resource: 'aws_route53domains_domain', on: ['create'] }],
    verdicts: {
      payer: both(
        needs(
          'M1 M8 M12',
          ['FIN'],
          'The provider pays at once, and a domain is better kept outside the payer.',
        ),
      ),
      linked: {
        ECAM: notOurs('M3', 'The account and its domains are the customer’s.'),
        SPAM: needs(
          'M4 M12',
          ['CUS'],
          'The domain will be the customer’s, and its fee is not refunded.',
          { actors: ['CUSTOMER', 'PROVIDER'] },
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
];
