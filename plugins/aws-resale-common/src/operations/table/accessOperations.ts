import { PARTITIONS } from '../../language';
import type { Operation, TerraformChange } from '../Operation';
import {
  EVERYWHERE,
  ONLY_ACTIVE,
  ON_BOTH,
  ON_LINKED,
  ON_ORGANIZATION,
  both,
  byLinkedCustody,
  byPayerCustody,
  allowed,
  guide,
  inCustomersPayer,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'ACCESS',
  isCommon: false,
  partitions: EVERYWHERE,
  states: ONLY_ACTIVE,
  facts: [],
} as const;

/**
 * What makes somebody an administrator, of the payer or of a linked account. An
 * assignment counts whatever it permits, since it says that by an ARN alone.
 */
const NEW_ADMINISTRATOR: readonly TerraformChange[] = [
  { resource: 'aws_ssoadmin_account_assignment', on: ['create'] },
  ...[
    'aws_iam_user_policy_attachment',
    'aws_iam_group_policy_attachment',
    'aws_iam_role_policy_attachment',
  ].map(
    (resource): TerraformChange => ({
      resource,
      on: ['create'],
      where: {
        attribute: 'policy_arn',
        is: PARTITIONS.map(
          partition => `arn:${partition}:iam::aws:policy/AdministratorAccess`,
        ),
      },
    }),
  ),
];

/** What registers a delegated administrator, of Organizations or of one service. */
const DELEGATIONS: readonly string[] = [
  'aws_organizations_delegated_administrator',
  'aws_auditmanager_organization_admin_account_registration',
  'aws_cloudtrail_organization_delegated_admin_account',
  'aws_detective_organization_admin_account',
  'aws_fms_admin_account',
  'aws_guardduty_organization_admin_account',
  'aws_inspector2_delegated_admin_account',
  'aws_macie2_organization_admin_account',
  'aws_securityhub_organization_admin_account',
  'aws_vpc_ipam_organization_admin_account',
];

/** Getting into accounts in everyday work and in an emergency. */
export const ENTRY_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'operations-role-enter',
    title: 'Enter with the operations role',
    isCommon: true,
    appliesTo: ON_BOTH,
    traits: ['ENTERS'],
    undo: 'NOTHING',
    wayBack: 'The session ends; the trail stays.',
    requires:
      'A role for the provider’s staff in the account, and sts:AssumeRole or an Identity Center assignment to it.',
    url: guide(
      'IAM/latest/UserGuide/id_roles_common-scenarios_third-party.html',
    ),
    actions: ['sts:AssumeRole'],
    verdicts: {
      payer: both(
        allowed(
          'M1',
          'The payer is the provider’s, so its staff may enter it; the session is audited.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The account is the customer’s, and the provider has no access to it unless the customer grants it.',
          { granted: 'Enter with the role that the customer granted.' },
        ),
        SPAM: allowed(
          'M4 ?',
          'Secure access to linked accounts is the provider’s under SPAM; the session is audited.',
        ),
      },
      transferPayer: inCustomersPayer(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'org-access-role-assume',
    title: 'Assume OrganizationAccountAccessRole',
    appliesTo: ON_LINKED,
    traits: ['ENTERS'],
    undo: 'NOTHING',
    wayBack: 'The session ends; the trail stays.',
    requires:
      'sts:AssumeRole from the payer; the role exists only in created accounts unless somebody added it, and it survives leaving the organization.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_access.html',
    ),
    actions: ['sts:AssumeRole'],
    verdicts: {
      linked: {
        ECAM: notOurs(
          'M3',
          'The role is technically open and contractually closed: the account is the customer’s, who may delete the role.',
          { granted: 'Assume the role for what the customer granted.' },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The role gives full control of the account, so entering with it takes two people and is audited.',
        ),
      },
      transferLinked: inCustomersPayer({
        notes: ['The role trusts the customer’s payer.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'break-glass-enter',
    title: 'Enter in an emergency',
    appliesTo: ON_BOTH,
    traits: ['ENTERS'],
    undo: 'NOTHING',
    wayBack: 'The session ends; review it the next day.',
    requires:
      'Whatever works: break-glass role, access role, Identity Center or root; rehearsed before, because root sessions give no general shell.',
    url: guide(
      'wellarchitected/latest/security-pillar/sec_permissions_emergency_process.html',
    ),
    actions: ['sts:AssumeRole'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The payer is the provider’s, and an emergency entry into it takes two people and a record.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'Under ECAM there is no recovery by the provider: the customer acts, with AWS.',
          { granted: 'Enter as the customer granted it for emergencies.' },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The provider may enter in an emergency under four-eyes, with a review the next day.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
];

/** Giving somebody access. */
export const ADMINISTRATOR_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'linked-admin-create',
    title: 'Create an administrator in a linked account',
    appliesTo: ON_LINKED,
    traits: ['ENTERS'],
    undo: 'YES',
    wayBack: 'Delete the administrator; what he did stays.',
    requires:
      'IAM in that account (user or role, and policies), or an Identity Center assignment.',
    url: guide('IAM/latest/UserGuide/getting-started.html'),
    actions: [
      'iam:CreateUser',
      'iam:CreateRole',
      'sso:CreateAccountAssignment',
    ],
    terraform: NEW_ADMINISTRATOR,
    verdicts: {
      linked: {
        ECAM: notOurs(
          'M3',
          'The customer owns the account and decides who administers it.',
          { granted: 'Create the administrator that the customer asked for.' },
        ),
        SPAM: needs(
          'M4',
          ['4E', 'CUS'],
          'The customer has full administrative access and can do it itself; done by the provider it takes two people and the customer’s word.',
          { actors: ['CUSTOMER', 'PROVIDER'] },
        ),
      },
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'payer-admin-create',
    title: 'Create an administrator in the payer',
    appliesTo: ['PAYER'],
    traits: ['ENTERS'],
    undo: 'YES',
    wayBack: 'Delete the administrator and review what he did.',
    cannotUndo: 'What the administrator did stays.',
    requires:
      'IAM in the payer. Service control policies do not bind it: limit by permissions boundary or permission set.',
    url: guide(
      'organizations/latest/userguide/orgs_best-practices_mgmt-acct.html',
    ),
    actions: [
      'iam:CreateUser',
      'iam:CreateRole',
      'sso:CreateAccountAssignment',
    ],
    terraform: NEW_ADMINISTRATOR,
    verdicts: {
      payer: both(
        needs(
          'M1 M5',
          ['OWN'],
          'An administrator without limits in the payer reaches every linked account; for customers only with a permissions boundary.',
        ),
      ),
      transferPayer: byPayerCustody(),
    },
  },
  {
    ...BASE,
    id: 'identity-center-setup',
    title: 'Set up IAM Identity Center',
    appliesTo: ON_ORGANIZATION,
    traits: ['ORGANIZATION_WIDE', 'ENTERS'],
    undo: 'PARTLY',
    wayBack: 'Deleting the instance loses users and assignments.',
    cannotUndo: 'Users and assignments of a deleted instance are lost.',
    requires:
      'All features; an organization instance only in the payer, one per organization. A delegated administrator can neither enable nor delete it.',
    url: guide('singlesignon/latest/userguide/identity-center-instances.html'),
    actions: ['sso:CreateInstance', 'sso:DeleteInstance'],
    verdicts: {
      payer: {
        ECAM: needs(
          'M1 M3 M10',
          ['OWN', 'CUS'],
          'It can open linked accounts that are the customer’s: no identity of the provider on them without a grant.',
        ),
        SPAM: needs(
          'M4 M10',
          ['OWN', 'CUS'],
          'It decides who signs in to every account of the organization, the customer’s people included.',
        ),
      },
      transferPayer: inCustomersPayer(),
    },
  },
  {
    ...BASE,
    id: 'delegated-admin-register',
    title: 'Register or remove a delegated administrator',
    appliesTo: ON_ORGANIZATION,
    traits: ['ORGANIZATION_WIDE', 'REFUSE_IN_SHARED_PAYER'],
    undo: 'PARTLY',
    wayBack: 'Deregister it; a service may delete its data.',
    cannotUndo: 'Removing it can delete the data of the service.',
    requires:
      'Only in the payer and never for the payer itself. Any registration opens names and e-mail addresses of all accounts.',
    url: guide(
      'organizations/latest/APIReference/API_RegisterDelegatedAdministrator.html',
    ),
    actions: [
      'organizations:RegisterDelegatedAdministrator',
      'organizations:DeregisterDelegatedAdministrator',
    ],
    terraform: DELEGATIONS.map(resource => ({
      resource,
      on: ['create', 'update', 'delete'],
    })),
    verdicts: {
      payer: both(
        needs(
          'M1 M10',
          ['OWN', 'CUS'],
          'A delegated administrator sees every account of the organization.',
        ),
      ),
      transferPayer: inCustomersPayer(),
    },
  },
];
