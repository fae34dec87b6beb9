import type { Operation } from '../Operation';
import {
  CLOSED_TOO,
  EVERYWHERE,
  ONLY_ACTIVE,
  ON_LINKED,
  ON_ORGANIZATION,
  SUSPENDED_TOO,
  byLinkedCustody,
  guide,
  inCustomersPayer,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'ACCOUNT_LIFE_CYCLE',
  isCommon: false,
  partitions: EVERYWHERE,
  states: ONLY_ACTIVE,
  facts: [],
} as const;

/** How accounts begin. */
export const ACCOUNT_START_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'account-create',
    title: 'Create a linked account',
    appliesTo: ON_ORGANIZATION,
    traits: [],
    undo: 'YES',
    wayBack: 'Close the new account.',
    requires:
      'The payer, and an unused e-mail address. AWS creates OrganizationAccountAccessRole in it and, by default, no root credentials.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_create.html',
    ),
    actions: ['organizations:CreateAccount'],
    terraform: [{ resource: 'aws_organizations_account', on: ['create'] }],
    verdicts: {
      payer: {
        ECAM: needs(
          'M6',
          ['CUS'],
          'The customer orders it; the root e-mail has to be in the customer’s domain, and what happens to the access role has to be agreed.',
        ),
        SPAM: needs(
          'M4',
          ['CUS'],
          'The customer orders it; the root e-mail has to be in the provider’s domain.',
        ),
      },
      transferPayer: inCustomersPayer({ tell: ['FIN'] }),
    },
  },
  {
    ...BASE,
    id: 'account-invite',
    title: 'Invite an existing account',
    appliesTo: ON_ORGANIZATION,
    traits: [],
    undo: 'YES',
    wayBack: 'The account leaves again.',
    requires:
      'The payer invites and the account accepts within 15 days; same partition. The payer is charged from acceptance on.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_invites.html',
    ),
    actions: ['organizations:InviteAccountToOrganization'],
    verdicts: {
      payer: {
        ECAM: needs(
          'M6 M8',
          ['AM'],
          'The provider pays for the account from the moment the customer accepts.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
        SPAM: needs(
          'M6 M8',
          ['AM'],
          'The provider pays from the moment the customer accepts, and takes over the root user.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      },
      transferPayer: inCustomersPayer(),
    },
  },
];

/** How accounts end or go elsewhere. */
export const ACCOUNT_END_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'account-close',
    title: 'Close the account',
    isCommon: true,
    appliesTo: ON_LINKED,
    traits: ['DESTROYS'],
    undo: 'NO',
    wayBack: '90 days, then never.',
    cannotUndo:
      'After 90 days the account, its content and its e-mail address are gone for good.',
    requires:
      'One call from the payer, or the root user of the account; nothing from its administrators. A linked GovCloud account closes too, and commitments go on being charged.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_close.html',
    ),
    actions: ['organizations:CloseAccount'],
    terraform: [
      {
        resource: 'aws_organizations_account',
        on: ['delete'],
        where: { attribute: 'close_on_deletion', is: ['true'] },
      },
    ],
    verdicts: {
      linked: {
        ECAM: notOurs(
          'M6 M12',
          'The payer could close it alone, but the account is the customer’s, with the customer’s data in it.',
          { granted: 'The payer closes it on the customer’s written order.' },
        ),
        SPAM: needs(
          'M4 M12',
          ['CUS', 'AM'],
          'The customer has full administrative access and its data in it.',
        ),
      },
      transferLinked: byLinkedCustody({
        notes: ['The call is made in the customer’s payer.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'account-reinstate',
    title: 'Reinstate a closed account',
    appliesTo: ON_LINKED,
    states: [...CLOSED_TOO, ...SUSPENDED_TOO],
    traits: [],
    undo: 'YES',
    wayBack: 'Close it again.',
    requires:
      'A case at AWS Support within 90 days of closing; the payer has to ask where the account was in an organization when it closed. Charges resume.',
    url: 'https://repost.aws/knowledge-center/reopen-aws-account',
    actions: ['support:CreateCase'],
    verdicts: {
      linked: {
        ECAM: needs(
          'M1',
          ['CUS'],
          'The payer has to ask AWS, on behalf of the customer whose account it is.',
        ),
        SPAM: needs(
          'M1',
          ['AM', 'CUS'],
          'The payer has to ask AWS, and charges resume for the customer.',
        ),
      },
      transferLinked: inCustomersPayer({ notes: ['The customer asks AWS.'] }),
    },
  },
  {
    ...BASE,
    id: 'account-leave-organization',
    title: 'Leave the organization',
    isCommon: true,
    appliesTo: ON_LINKED,
    traits: [],
    undo: 'PARTLY',
    wayBack: 'Invite it again.',
    cannotUndo: 'Organization tags and the cost history there are lost.',
    requires:
      'A payment method, verified contact and phone and a support plan in the account; no delegated administrator, and no policy that denies leaving. A created account has to be 4 days old.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_remove.html',
    ),
    actions: [
      'organizations:LeaveOrganization',
      'organizations:RemoveAccountFromOrganization',
    ],
    terraform: [
      {
        resource: 'aws_organizations_account',
        on: ['delete'],
        where: { attribute: 'close_on_deletion', is: ['false', ''] },
      },
    ],
    verdicts: {
      linked: {
        ECAM: needs(
          'M3 M8',
          ['AM', 'CUS'],
          'Resale ends with it, and the customer needs a payment method of its own.',
          { actors: ['CUSTOMER', 'PROVIDER'] },
        ),
        SPAM: needs(
          'M4',
          ['AM', 'CUS'],
          'Billing passes to the account and the model ends, so the root user has to be assigned to the customer first.',
        ),
      },
      transferLinked: {
        ECAM: notOurs(
          'M11',
          'The customer decides on its own organization; the billing transfer then no longer covers the account.',
          { tell: ['AM'] },
        ),
        SPAM: notOurs(
          'M11',
          'The customer decides on its own organization; the billing transfer then no longer covers the account.',
          { tell: ['AM'] },
        ),
      },
    },
  },
  {
    ...BASE,
    id: 'account-move-organization',
    title: 'Move to another payer',
    appliesTo: ON_LINKED,
    traits: [],
    undo: 'PARTLY',
    wayBack: 'Move it back the same way.',
    cannotUndo: 'Organization tags and the cost history there are lost.',
    requires:
      'The new payer invites and the account accepts; not for closed, suspended or delegated-administrator accounts. A created account has to be 4 days old, the receiving organization 7.',
    url: guide('organizations/latest/userguide/orgs_account_migration.html'),
    actions: [
      'organizations:InviteAccountToOrganization',
      'organizations:AcceptHandshake',
    ],
    verdicts: {
      linked: {
        ECAM: needs(
          'M3',
          ['AM', 'CUS'],
          'The new payer invites and the customer accepts; policies, access role and billing change with it.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
        SPAM: needs(
          'M4',
          ['AM', 'CUS'],
          'The provider acts on both sides; policies, access role and billing change with it.',
        ),
      },
      transferLinked: inCustomersPayer({
        notes: ['The customer invites and accepts.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'workload-delete',
    title: 'Delete workloads or data',
    isCommon: true,
    appliesTo: ON_LINKED,
    traits: ['ENTERS', 'DESTROYS'],
    undo: 'NO',
    wayBack: 'Only what the customer’s backups hold.',
    cannotUndo:
      'Deleted resources and data are gone unless they are backed up.',
    requires: 'Permissions of the service in the account.',
    url: guide('wellarchitected/latest/reliability-pillar/back-up-data.html'),
    actions: [],
    verdicts: {
      linked: {
        ECAM: notOurs('M3 M6', 'Resources and data are the customer’s.'),
        SPAM: notOurs(
          'M4 ?',
          'Resources are the customer’s, whatever the provider’s access allows.',
        ),
      },
      transferLinked: {
        ECAM: notOurs('M3 M6', 'Resources and data are the customer’s.'),
        SPAM: notOurs(
          'M4 ?',
          'Resources are the customer’s, whatever the provider’s access allows.',
        ),
      },
    },
  },
];
