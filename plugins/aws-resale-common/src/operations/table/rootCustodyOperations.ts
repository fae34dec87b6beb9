import type { Operation } from '../Operation';
import {
  OF_ROOT,
  ONLY_ACTIVE,
  ON_BOTH,
  ON_LINKED,
  ON_ORGANIZATION,
  WITH_ROOT_USER,
  byLinkedCustody,
  byPayerCustody,
  both,
  guide,
  inCustomersPayer,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'ROOT_USER',
  isCommon: false,
  partitions: WITH_ROOT_USER,
  states: ONLY_ACTIVE,
  facts: OF_ROOT,
} as const;
const PRIVILEGED_URL = guide(
  'IAM/latest/UserGuide/id_root-user-privileged-task.html',
);

/** What changes who can recover or replace a root user. */
export const ROOT_CUSTODY_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'root-email-change',
    title: 'Change the root e-mail',
    isCommon: true,
    appliesTo: ON_BOTH,
    traits: ['TOUCHES_ROOT', 'HANDOVER_STEP'],
    undo: 'YES',
    wayBack: 'Change it back while both mailboxes work.',
    requires:
      'Payer: root sign-in. Linked account: the payer or a delegated administrator, with trusted access for Account Management; a code goes to the new address, which no other account may have.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_update_primary_email.html',
    ),
    actions: [
      'account:StartPrimaryEmailUpdate',
      'account:AcceptPrimaryEmailUpdate',
    ],
    terraform: [
      {
        resource: 'aws_organizations_account',
        on: ['update'],
        attributes: ['email'],
      },
    ],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E', 'OWN'],
          'The mailbox decides who can recover the payer; the new domain has to stay the provider’s, otherwise the model drifts.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The mailbox decides who can recover the account, and that is the customer under ECAM.',
          {
            granted:
              'The payer changes the address and the customer reads the code.',
          },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The mailbox decides who can recover the account; the new domain has to stay the provider’s, otherwise the model drifts.',
        ),
      },
      transferPayer: byPayerCustody({
        notes: [
          'Within the days of the hand-over a change to the customer’s domain is expected.',
        ],
      }),
      transferLinked: byLinkedCustody({
        notes: ['The customer’s payer can do it without the provider.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'root-access-centralise',
    title: 'Switch on central root management',
    appliesTo: ON_ORGANIZATION,
    traits: ['TOUCHES_ROOT', 'ORGANIZATION_WIDE'],
    undo: 'YES',
    wayBack:
      'Switch both features off again; existing credentials stay as they are.',
    requires:
      'All features and trusted access for IAM in the payer. Afterwards new accounts have no root credentials.',
    url: guide('IAM/latest/UserGuide/id_root-enable-root-access.html'),
    actions: [
      'iam:EnableOrganizationsRootCredentialsManagement',
      'iam:EnableOrganizationsRootSessions',
      'iam:DisableOrganizationsRootCredentialsManagement',
      'iam:DisableOrganizationsRootSessions',
    ],
    terraform: [
      {
        resource: 'aws_iam_organizations_features',
        on: ['create', 'update', 'delete'],
      },
    ],
    verdicts: {
      payer: {
        ECAM: needs(
          'M6 ?',
          ['CUS'],
          'It gives the payer reach into the customer’s root users, and new accounts come without root credentials.',
        ),
        SPAM: needs(
          'M4',
          ['OWN'],
          'It is recommended, and changes how the root user of every linked account is recovered.',
          { tell: ['CUS'] },
        ),
      },
      transferPayer: inCustomersPayer({
        notes: ['Advise the customer to switch it on.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'root-credentials-remove',
    title: 'Remove root credentials',
    appliesTo: ON_LINKED,
    traits: ['TOUCHES_ROOT', 'DESTROYS', 'NEEDS_CREDENTIALS', 'USES_ROOT'],
    undo: 'PARTLY',
    wayBack:
      'Allow recovery; the holder of the mailbox resets the password and registers MFA anew.',
    cannotUndo: 'Keys and MFA registrations do not come back.',
    requires:
      'A root session from the payer or a delegated administrator, one account per call; not possible on the payer.',
    url: PRIVILEGED_URL,
    actions: [
      'sts:AssumeRoot',
      'iam:DeleteLoginProfile',
      'iam:DeleteAccessKey',
      'iam:DeleteSigningCertificate',
      'iam:DeactivateMFADevice',
    ],
    verdicts: {
      linked: {
        ECAM: notOurs(
          'M3',
          'It takes the root user from its owner, the customer.',
          {
            granted:
              'Remove the credentials in a root session and tell the customer how to recover.',
          },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'It is the recommended end state of a root user that the provider holds, and takes two people.',
        ),
      },
      transferLinked: {
        ECAM: notOurs(
          'M3 M11',
          'It takes the root user from its owner, the customer.',
        ),
        SPAM: { form: 'ORGANIZATION' },
      },
    },
  },
  {
    ...BASE,
    id: 'root-privileged-task',
    title: 'Open a privileged root session',
    appliesTo: ON_LINKED,
    traits: ['ENTERS', 'TOUCHES_ROOT', 'USES_ROOT'],
    undo: 'NOTHING',
    wayBack:
      'The session ends after 15 minutes at most; an audit changes nothing.',
    requires:
      'sts:AssumeRoot with one of five task policies, root sessions switched on, and an exemption where a policy denies root.',
    url: PRIVILEGED_URL,
    actions: ['sts:AssumeRoot'],
    verdicts: {
      linked: {
        ECAM: notOurs(
          'M3',
          'A root session acts as the customer’s root user, even when it only looks.',
          { granted: 'Open the session for the one task that was granted.' },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'A root session acts as root, so it takes two people; a standing approval may cover audits.',
        ),
      },
      transferLinked: inCustomersPayer(),
    },
  },
];
