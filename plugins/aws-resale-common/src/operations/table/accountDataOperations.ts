import type { Operation } from '../Operation';
import {
  EVERYWHERE,
  ONLY_ACTIVE,
  ONLY_AWS,
  ON_BOTH,
  ON_ORGANIZATION,
  allowed,
  both,
  byLinkedCustody,
  byPayerCustody,
  guide,
  needs,
  notOurs,
  unknown,
} from './shared';

const BASE = {
  group: 'ACCOUNT_LIFE_CYCLE',
  isCommon: false,
  partitions: EVERYWHERE,
  states: ONLY_ACTIVE,
  facts: [],
} as const;

/** What an account is called and whom AWS writes to. */
export const ACCOUNT_DATA_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'account-rename',
    title: 'Change the account name',
    appliesTo: ON_BOTH,
    traits: [],
    undo: 'YES',
    wayBack: 'Rename it again; it takes up to 4 hours.',
    requires:
      'account:PutAccountName, for linked accounts from the payer or a delegated administrator. The name is shown on invoices.',
    url: guide('accounts/latest/reference/manage-acct-update-acct-name.html'),
    actions: ['account:PutAccountName'],
    terraform: [
      {
        resource: 'aws_organizations_account',
        on: ['update'],
        attributes: ['name'],
      },
    ],
    verdicts: {
      payer: both(
        allowed(
          'M1',
          'The payer is the provider’s, and a name can be changed back.',
        ),
      ),
      linked: {
        ECAM: needs(
          'M6',
          ['CUS'],
          'The payer can do it without entering, but the account is the customer’s.',
        ),
        SPAM: allowed(
          'M4',
          'The provider administers the account, and a name can be changed back.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'account-alternate-contacts-change',
    title: 'Change security, billing or operations contact',
    appliesTo: ON_BOTH,
    traits: [],
    undo: 'YES',
    wayBack: 'Write the former contact back.',
    requires:
      'account:PutAlternateContact, for linked accounts centrally with trusted access for Account Management.',
    url: guide(
      'accounts/latest/reference/manage-acct-update-contact-alternate.html',
    ),
    actions: ['account:PutAlternateContact', 'account:DeleteAlternateContact'],
    terraform: [
      {
        resource: 'aws_account_alternate_contact',
        on: ['create', 'update', 'delete'],
      },
    ],
    verdicts: {
      payer: both(
        allowed(
          'M1',
          'The payer is the provider’s, and a contact can be changed back.',
        ),
      ),
      linked: {
        ECAM: needs(
          'M6',
          ['CUS'],
          'The payer can do it without entering, but the customer decides whom AWS writes to.',
        ),
        SPAM: allowed(
          'M4',
          'The provider administers the account, and a contact can be changed back.',
          { tell: ['CUS'] },
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'account-primary-contact-change',
    title: 'Change primary contact and phone',
    appliesTo: ON_BOTH,
    traits: ['TOUCHES_ROOT'],
    undo: 'YES',
    wayBack: 'Write the former contact back.',
    requires:
      'account:PutContactInformation, for linked accounts centrally. The phone is a recovery factor when MFA is lost.',
    url: guide(
      'accounts/latest/reference/manage-acct-update-contact-primary.html',
    ),
    actions: ['account:PutContactInformation'],
    terraform: [
      { resource: 'aws_account_primary_contact', on: ['create', 'update'] },
    ],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The phone on file helps to recover the root user of the payer, so it takes two people.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M6',
          'The phone on file helps to recover the root user, which is the customer’s.',
          { granted: 'The payer writes the contact that the customer named.' },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The phone on file helps to recover the root user, so it takes two people.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
];

/** What changes whose terms govern. */
export const ACCOUNT_TERMS_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'account-model-change',
    title: 'Change the account model',
    appliesTo: ['LINKED', 'ORGANIZATION'],
    traits: ['TOUCHES_ROOT', 'ORGANIZATION_WIDE'],
    undo: 'PARTLY',
    wayBack: 'Another assignment.',
    cannotUndo: 'The assignment that was signed stands until another one.',
    requires:
      'A legal assignment with new root credentials, payment, tax and contact data, no open balance and Enterprise Support off; in Partner Central a new relationship.',
    url: 'https://aws.amazon.com/legal/aws-account-assignment-requirements/',
    actions: [],
    verdicts: {
      payer: both(
        needs(
          'M3 M4',
          ['AM', 'CUS'],
          'It changes whose terms govern, so both parties sign.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
      linked: both(
        needs(
          'M3 M4',
          ['AM', 'CUS'],
          'It changes whose terms govern and who holds the root user, so both parties sign.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
      transferPayer: both(
        needs(
          'M3 M4 M11 ?',
          ['AM', 'CUS'],
          'It changes whose terms govern, so both parties sign, the customer as owner of the payer too.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
      transferLinked: both(
        needs(
          'M3 M4 M11 ?',
          ['AM', 'CUS'],
          'It changes whose terms govern, so both parties sign, the customer as owner of the payer too.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
    },
  },
  {
    ...BASE,
    id: 'payer-handover',
    title: 'Hand the payer to the customer',
    partitions: ONLY_AWS,
    appliesTo: ['PAYER', 'ORGANIZATION'],
    traits: [
      'TOUCHES_ROOT',
      'ORGANIZATION_WIDE',
      'REFUSE_IN_SHARED_PAYER',
      'HANDOVER_STEP',
    ],
    undo: 'NO',
    wayBack: 'None without the customer.',
    cannotUndo:
      'The payer does not come back, and the customer sees its historical billing data.',
    requires:
      'A billing transfer in effect and all features; then billing data, root sign-in, the provider’s MFA and the root e-mail, within 60 days. One customer only.',
    url: guide(
      'partner-central/latest/getting-started/transferring-organization-ownership.html',
    ),
    actions: [],
    verdicts: {
      payer: both(
        needs(
          'M12',
          ['OWN', 'FIN', 'CUS'],
          'The provider gives the payer away, with its billing history, and cannot take it back alone.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
      transferPayer: both({ form: 'HANDOVER' }),
    },
  },
  {
    ...BASE,
    id: 'billing-transfer-change',
    title: 'Start or withdraw a billing transfer',
    partitions: ONLY_AWS,
    appliesTo: ON_ORGANIZATION,
    traits: ['ORGANIZATION_WIDE'],
    undo: 'NO',
    wayBack: 'A new invitation; a withdrawal is final.',
    cannotUndo: 'A withdrawn transfer does not come back.',
    requires:
      'An invitation from the account that receives the bills, accepted by the payer 24 hours before it starts on the 1st; it ends on the last day of a month.',
    url: guide('awsaccountbilling/latest/aboutv2/orgs_transfer_billing.html'),
    actions: [
      'organizations:InviteOrganizationToTransferResponsibility',
      'organizations:TerminateResponsibilityTransfer',
    ],
    verdicts: {
      payer: both(
        needs(
          'M8 M12',
          ['FIN', 'CUS'],
          'It changes who receives and who pays the bill of the whole organization.',
          { actors: ['PROVIDER', 'CUSTOMER'] },
        ),
      ),
      transferPayer: both(
        needs(
          'M8 M11 M12',
          ['FIN', 'AM'],
          'The provider acts in its own account that receives the bill; a withdrawal is final.',
        ),
      ),
      billTransferAccount: needs(
        'M8 M11 M12',
        ['FIN', 'AM'],
        'The provider acts in its own account that receives the bill; a withdrawal is final.',
      ),
    },
  },
  {
    ...BASE,
    id: 'govcloud-sign-up',
    title: 'Sign up for AWS GovCloud (US)',
    partitions: ONLY_AWS,
    appliesTo: ['PAYER', 'ORGANIZATION'],
    traits: [],
    undo: 'PARTLY',
    wayBack: 'Closing the commercial account closes both.',
    cannotUndo: 'The paired accounts stay paired.',
    requires:
      'Resold customers go through their provider: a payer enabled for GovCloud, and a US entity and person.',
    url: guide('govcloud-us/latest/UserGuide/getting-started-sign-up.html'),
    actions: ['organizations:CreateGovCloudAccount'],
    terraform: [
      {
        resource: 'aws_organizations_account',
        on: ['create'],
        where: { attribute: 'create_govcloud', is: ['true'] },
      },
    ],
    verdicts: {
      payer: both(
        needs(
          'M1',
          ['OWN', 'CUS'],
          'Only an eligible customer may have it, and it pairs a second account with the first.',
        ),
      ),
      transferPayer: both(
        unknown(
          '?',
          'GovCloud is not offered with billing transfer as far as is known: ask the account manager.',
        ),
      ),
    },
  },
];
