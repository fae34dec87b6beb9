import type { Operation } from '../Operation';
import {
  EVERYWHERE,
  OF_ROOT,
  ONLY_ACTIVE,
  ONLY_AWS,
  ON_BOTH,
  ON_LINKED,
  SUSPENDED_TOO,
  WITH_ROOT_USER,
  both,
  byLinkedCustody,
  byPayerCustody,
  guide,
  inCustomersPayer,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'RECOVERY',
  isCommon: false,
  appliesTo: ON_BOTH,
  partitions: WITH_ROOT_USER,
  states: ONLY_ACTIVE,
  facts: OF_ROOT,
  undo: 'NOTHING',
} as const;

/** Getting access back. */
export const LOCKED_OUT_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'recover-locked-linked',
    title: 'Let a locked-out customer back in',
    appliesTo: ON_LINKED,
    partitions: EVERYWHERE,
    traits: ['ENTERS', 'TOUCHES_ROOT'],
    wayBack: 'Review what was opened and close it again.',
    requires:
      'One of: another administrator, the access role, lifting a policy, the root user, or recovery allowed centrally. Otherwise only AWS Support with the owner.',
    url: guide('IAM/latest/UserGuide/troubleshooting_root-user.html'),
    actions: ['sts:AssumeRole', 'sts:AssumeRoot'],
    verdicts: {
      linked: {
        ECAM: notOurs(
          'M3 M7',
          'There is no recovery by the provider under ECAM: the customer has its root mailbox and AWS Support.',
          {
            granted:
              'Lift the provider’s policy or allow root recovery from the payer.',
          },
        ),
        SPAM: needs(
          'M4',
          ['4E', 'CUS'],
          'The provider can recover access by role, Identity Center or root, once the person is proven to be the customer’s.',
        ),
      },
      transferLinked: byLinkedCustody({
        notes: ['The customer’s own payer is the first route.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'recover-lost-mfa',
    title: 'Replace a lost root MFA device',
    partitions: ONLY_AWS,
    traits: ['ENTERS', 'TOUCHES_ROOT', 'NEEDS_CREDENTIALS', 'USES_ROOT'],
    wayBack: 'Register the new device and a backup.',
    requires:
      'Another registered device; otherwise root mailbox and primary phone. Linked account: remove credentials centrally, allow recovery, reset, register anew.',
    url: guide('IAM/latest/UserGuide/id_credentials_mfa_lost-or-broken.html'),
    actions: ['sts:AssumeRoot', 'iam:DeactivateMFADevice'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The root user of the payer is the provider’s: backup device first, then mailbox and phone, with two people.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3 M7',
          'The customer recovers its root user with mailbox, phone and AWS.',
          { granted: 'The payer removes the credentials centrally.' },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The provider removes the credentials centrally, recovers and registers a new device, with two people.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody({
        notes: ['The customer’s payer can do it centrally.'],
      }),
    },
  },
  {
    ...BASE,
    id: 'recover-lost-root-mailbox',
    title: 'Recover a lost root mailbox',
    partitions: ONLY_AWS,
    traits: ['TOUCHES_ROOT'],
    wayBack: 'Restore the former address while its domain is held.',
    requires:
      'Whoever owns the mail domain restores or catches the address; a linked account’s e-mail can be changed centrally; for a payer there is a form of AWS Support.',
    url: guide(
      'organizations/latest/userguide/orgs_manage_accounts_update_primary_email.html',
    ),
    actions: ['account:StartPrimaryEmailUpdate'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The mail domain is the provider’s, and whoever reads the mailbox can recover the payer.',
        ),
      ),
      linked: {
        ECAM: notOurs('M3 M7', 'The mail domain is the customer’s.', {
          granted: 'The payer changes the root e-mail centrally.',
        }),
        SPAM: needs(
          'M4',
          ['4E'],
          'The mail domain is the provider’s, and whoever reads the mailbox can recover the account.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
];

/** After somebody else got in, or something shut everybody out. */
export const DAMAGE_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'recover-compromised-account',
    title: 'Recover a compromised account',
    partitions: EVERYWHERE,
    states: SUSPENDED_TOO,
    traits: ['ENTERS', 'TOUCHES_ROOT'],
    undo: 'PARTLY',
    wayBack: 'None for what is removed: keep evidence first.',
    cannotUndo: 'Identities and resources that are removed do not come back.',
    requires:
      'New root password, MFA and keys; foreign identities and resources removed in all Regions; an answer to AWS’s case. AWS may restrict or suspend the account.',
    url: 'https://repost.aws/knowledge-center/potential-account-compromise',
    actions: [],
    verdicts: {
      payer: both(
        needs(
          'M1 M2 M10',
          ['4E', 'OWN'],
          'Whoever holds the payer reaches every account, so every customer of the organization has to be told.',
          { tell: ['CUS'] },
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3 M9 M6',
          'The customer is accountable; the provider may contain it from the payer by policy or organizational unit, with the customer’s approval.',
        ),
        SPAM: needs(
          'M4 M9',
          ['4E'],
          'The provider answers for the root user and recovers it with two people.',
          { tell: ['CUS'] },
        ),
      },
      transferPayer: byPayerCustody({ tell: ['FIN'] }),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'resource-policy-unlock',
    title: 'Unlock a bucket or queue that denies everybody',
    traits: ['ENTERS', 'TOUCHES_ROOT', 'USES_ROOT'],
    undo: 'PARTLY',
    wayBack: 'Write the policy back, if it was read before.',
    cannotUndo: 'The deleted policy is gone unless it was read first.',
    requires:
      'Linked account: a root session with the unlock task for S3 or SQS. Payer: root sign-in.',
    url: guide('IAM/latest/UserGuide/id_root-user-privileged-task.html'),
    actions: [
      'sts:AssumeRoot',
      's3:DeleteBucketPolicy',
      'sqs:SetQueueAttributes',
    ],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'It takes the root user of the payer, and so two people.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3 M7',
          'It takes the root user, which is the customer’s.',
          {
            granted: 'Open a root session for the one bucket or queue.',
          },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'It takes a root session, and so two people; read the policy first.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: inCustomersPayer(),
    },
  },
];
