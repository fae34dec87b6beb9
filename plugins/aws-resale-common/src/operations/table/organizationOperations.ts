import type { Operation } from '../Operation';
import {
  EVERYWHERE,
  ONLY_ACTIVE,
  ON_ORGANIZATION,
  both,
  guide,
  inCustomersPayer,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'ORGANIZATION',
  isCommon: false,
  partitions: EVERYWHERE,
  states: ONLY_ACTIVE,
  facts: [],
} as const;
const FEATURES_URL = guide(
  'organizations/latest/userguide/orgs_manage_org_support-all-features.html',
);

const SCP = {
  ECAM: needs(
    'M6',
    ['CUS'],
    'It binds the customer’s accounts and their root users at once.',
  ),
  SPAM: needs(
    'M4',
    ['OWN'],
    'It binds accounts and their root users at once, and a wrong one locks everybody out.',
    { tell: ['CUS'] },
  ),
};
const MOVE = {
  ECAM: needs(
    'M6',
    ['CUS'],
    'Other policies bind the customer’s account at once.',
  ),
  SPAM: needs('M4', ['OWN'], 'Other policies bind the account at once.', {
    tell: ['CUS'],
  }),
};

/** Types of policies that deny; the first is the one that a policy has unless it says otherwise. */
const BINDING_POLICIES: readonly string[] = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  '',
];

/** What binds accounts from above. */
export const POLICY_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'scp-attach',
    title: 'Attach, change or detach a service control policy',
    appliesTo: ['LINKED', 'ORGANIZATION'],
    traits: ['ORGANIZATION_WIDE'],
    undo: 'YES',
    wayBack: 'Detach it from the payer.',
    requires:
      'The payer or a delegated policy administrator. It binds linked accounts with their root users, not the payer; one policy has to stay attached.',
    url: guide('organizations/latest/userguide/orgs_manage_policies_scps.html'),
    actions: [
      'organizations:AttachPolicy',
      'organizations:UpdatePolicy',
      'organizations:DetachPolicy',
    ],
    terraform: [
      {
        resource: 'aws_organizations_policy_attachment',
        on: ['create', 'update', 'delete'],
      },
      {
        resource: 'aws_organizations_policy',
        on: ['update', 'delete'],
        attributes: ['content'],
        where: { attribute: 'type', is: BINDING_POLICIES },
      },
      {
        // Switching a type off detaches every policy of it.
        resource: 'aws_organizations_organization',
        on: ['update'],
        attributes: ['enabled_policy_types'],
      },
    ],
    verdicts: {
      payer: SCP,
      linked: SCP,
      transferPayer: inCustomersPayer(),
      transferLinked: inCustomersPayer(),
    },
  },
  {
    ...BASE,
    id: 'account-move-ou',
    title: 'Move an account to another organizational unit',
    appliesTo: ['LINKED', 'ORGANIZATION'],
    traits: [],
    undo: 'YES',
    wayBack: 'Move it back.',
    requires:
      'organizations:MoveAccount in the payer; the policies in effect change at once.',
    url: guide('organizations/latest/APIReference/API_MoveAccount.html'),
    actions: ['organizations:MoveAccount'],
    terraform: [
      {
        resource: 'aws_organizations_account',
        on: ['update'],
        attributes: ['parent_id'],
      },
    ],
    verdicts: {
      payer: MOVE,
      linked: MOVE,
      transferPayer: inCustomersPayer(),
      transferLinked: inCustomersPayer(),
    },
  },
];

/** What changes the organization itself. */
export const ORGANIZATION_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'all-features-enable',
    title: 'Enable all features',
    appliesTo: ON_ORGANIZATION,
    traits: ['ORGANIZATION_WIDE'],
    undo: 'NO',
    wayBack: 'None.',
    cannotUndo: 'An organization never goes back to consolidated billing only.',
    requires:
      'The payer starts it and every invited account accepts; above 5,000 accounts only assisted by AWS.',
    url: FEATURES_URL,
    actions: ['organizations:EnableAllFeatures'],
    terraform: [
      {
        resource: 'aws_organizations_organization',
        on: ['update'],
        attributes: ['feature_set'],
      },
    ],
    verdicts: {
      payer: {
        ECAM: needs(
          'M12',
          ['OWN', 'CUS'],
          'From then on the payer can bind every account with policies, and there is no way back.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
        SPAM: needs(
          'M12',
          ['OWN', 'CUS'],
          'From then on the payer can bind every account with policies, and there is no way back.',
          {
            actors: ['PROVIDER', 'CUSTOMER'],
            notes: [
              'The provider may accept for linked accounts under four-eyes.',
            ],
          },
        ),
      },
      transferPayer: inCustomersPayer({
        notes: ['Billing transfer already requires all features.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'trusted-access-change',
    title: 'Allow or stop a service’s access to the organization',
    appliesTo: ON_ORGANIZATION,
    traits: ['ORGANIZATION_WIDE'],
    undo: 'PARTLY',
    wayBack: 'Switch it back; some services clean up their data.',
    cannotUndo: 'Some services delete their data when access stops.',
    requires: 'The payer; AWS advises to use the console of the service.',
    url: guide('organizations/latest/userguide/orgs_integrate_services.html'),
    actions: [
      'organizations:EnableAWSServiceAccess',
      'organizations:DisableAWSServiceAccess',
    ],
    terraform: [
      {
        resource: 'aws_organizations_organization',
        on: ['update'],
        attributes: ['aws_service_access_principals'],
      },
      {
        resource: 'aws_organizations_aws_service_access',
        on: ['create', 'update', 'delete'],
      },
      {
        resource: 'aws_ram_sharing_with_organization',
        on: ['create', 'delete'],
      },
      {
        resource: 'aws_servicecatalog_organizations_access',
        on: ['create', 'update', 'delete'],
      },
    ],
    verdicts: {
      payer: {
        ECAM: needs(
          'M6',
          ['OWN', 'CUS'],
          'The service may act in linked accounts, which are the customer’s.',
        ),
        SPAM: needs(
          'M4',
          ['OWN'],
          'The service may act in every linked account.',
        ),
      },
      transferPayer: inCustomersPayer(),
    },
  },
  {
    ...BASE,
    id: 'control-tower-setup',
    title: 'Set up or decommission a landing zone',
    appliesTo: ON_ORGANIZATION,
    traits: ['ORGANIZATION_WIDE', 'REFUSE_IN_SHARED_PAYER'],
    undo: 'NO',
    wayBack: 'None: a decommissioned landing zone is cleaned up by hand.',
    cannotUndo: 'A decommissioned landing zone does not come back.',
    requires:
      'The payer, all features, unused e-mail addresses for the shared accounts, and a dedicated payer.',
    url: guide('controltower/latest/userguide/decommission-landing-zone.html'),
    actions: [
      'controltower:CreateLandingZone',
      'controltower:DeleteLandingZone',
    ],
    terraform: [
      {
        resource: 'aws_controltower_landing_zone',
        on: ['create', 'update', 'delete'],
      },
    ],
    verdicts: {
      payer: both(
        needs(
          'M10 M12',
          ['OWN', 'CUS'],
          'It puts policies and roles into every account of the organization, and decommissioning is final.',
        ),
      ),
      transferPayer: inCustomersPayer(),
    },
  },
  {
    ...BASE,
    id: 'organization-delete',
    title: 'Delete the organization or close the payer',
    appliesTo: ['PAYER', 'ORGANIZATION'],
    traits: ['ORGANIZATION_WIDE', 'DESTROYS'],
    undo: 'NO',
    wayBack: 'None.',
    cannotUndo: 'The organization and its policies are gone.',
    requires:
      'Every linked account removed or closed, which blocks for up to 90 days, and no open billing transfer; the payer is closed by its root user.',
    url: guide('organizations/latest/userguide/orgs_manage_org_delete.html'),
    actions: ['organizations:DeleteOrganization', 'account:CloseAccount'],
    terraform: [{ resource: 'aws_organizations_organization', on: ['delete'] }],
    verdicts: {
      payer: both(
        needs(
          'M1 M10 M12',
          ['OWN', 'FIN', 'CUS'],
          'Every account loses its policies and its payer, and nothing brings the organization back.',
        ),
      ),
      transferPayer: both(
        notOurs('M11', 'The organization is the customer’s own.', {
          tell: ['FIN'],
        }),
      ),
    },
  },
];
