import type { Operation } from '../Operation';
import {
  OF_ROOT,
  ONLY_ACTIVE,
  ONLY_AWS,
  ON_BOTH,
  WITH_ROOT_USER,
  both,
  byLinkedCustody,
  byPayerCustody,
  guide,
  needs,
  notOurs,
} from './shared';

const BASE = {
  group: 'ROOT_USER',
  isCommon: false,
  appliesTo: ON_BOTH,
  states: ONLY_ACTIVE,
  facts: OF_ROOT,
} as const;

/** What is done with password, MFA and keys of a root user. */
export const ROOT_SIGN_IN_OPERATIONS: readonly Operation[] = [
  {
    ...BASE,
    id: 'root-sign-in',
    title: 'Sign in as root',
    isCommon: true,
    partitions: ONLY_AWS,
    traits: [
      'ENTERS',
      'TOUCHES_ROOT',
      'NEEDS_CREDENTIALS',
      'USES_ROOT',
      'HANDOVER_STEP',
    ],
    undo: 'NOTHING',
    wayBack: 'Sign out and review the trail.',
    requires:
      'Root e-mail, password and MFA. It leaves a trail of type Root; policies can block it on linked accounts, never on the payer.',
    url: guide('IAM/latest/UserGuide/id_root-user.html'),
    actions: [],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The root user of the payer is the provider’s, and using it takes two people and a reason.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The root user is the customer’s, and the provider does not enter the account.',
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The root user is the provider’s under SPAM, and using it takes two people and a record.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'root-password-reset',
    title: 'Reset the root password',
    partitions: ONLY_AWS,
    traits: ['TOUCHES_ROOT', 'USES_ROOT'],
    undo: 'YES',
    wayBack: 'Reset it again through the root mailbox.',
    requires:
      'The mailbox of the root e-mail; MFA stays in force. A linked account without credentials first needs recovery allowed by the payer. AWS Support does not change root credentials.',
    url: guide('IAM/latest/UserGuide/id_root-user-privileged-task.html'),
    actions: ['sts:AssumeRoot', 'iam:CreateLoginProfile'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The root user of the payer is the provider’s, and resetting its password takes two people.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The root user is the customer’s, who resets the password through its own mailbox.',
          {
            whenRemoved: needs(
              'M3 M7',
              ['CUS'],
              'The root credentials are removed, and only the payer can allow recovery: the provider does that when the customer asks, then the customer resets through its mailbox.',
              { actors: ['PROVIDER', 'CUSTOMER'] },
            ),
          },
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The root user is the provider’s under SPAM, and resetting its password takes two people.',
          { wayBack: 'Allow recovery centrally and reset again.' },
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody({
        notes: [
          'Allowing recovery is the customer’s call, made in its own payer.',
        ],
      }),
    },
  },
  {
    ...BASE,
    id: 'root-mfa-register',
    title: 'Register a root MFA device',
    partitions: ONLY_AWS,
    traits: ['ENTERS', 'TOUCHES_ROOT', 'NEEDS_CREDENTIALS', 'USES_ROOT'],
    undo: 'YES',
    wayBack: 'Remove the device again.',
    requires:
      'A signed-in root user in the console; there is no API for it. Up to 8 devices: passkey, hardware or virtual.',
    url: guide('IAM/latest/UserGuide/enable-mfa-for-root.html'),
    actions: [],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E'],
          'The root user of the payer is the provider’s; password and device have to stay with different people.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The customer must protect its root user with MFA itself; the provider advises.',
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The root user is the provider’s under SPAM; password and device have to stay with different people.',
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'root-mfa-remove',
    title: 'Remove or replace root MFA',
    isCommon: true,
    partitions: ONLY_AWS,
    traits: [
      'ENTERS',
      'TOUCHES_ROOT',
      'NEEDS_CREDENTIALS',
      'USES_ROOT',
      'HANDOVER_STEP',
    ],
    undo: 'YES',
    wayBack: 'Register a device again, at once.',
    requires:
      'Root sign-in with the current MFA; or, for a linked account, a root session that removes password and keys as well.',
    url: guide('IAM/latest/UserGuide/id_credentials_mfa_disable.html'),
    actions: ['sts:AssumeRoot', 'iam:DeactivateMFADevice'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2',
          ['4E', 'OWN'],
          'Without MFA the whole organization hangs on one password, so the owner of the payer decides with two people acting.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The MFA device of the root user is the customer’s.',
        ),
        SPAM: needs(
          'M4',
          ['4E'],
          'The device is the provider’s under SPAM, and removing it takes two people.',
        ),
      },
      transferPayer: byPayerCustody({
        notes: ['Removing the provider’s device is part of the hand-over.'],
      }),
      transferLinked: byLinkedCustody(),
    },
  },
  {
    ...BASE,
    id: 'root-access-key-delete',
    title: 'Delete root access keys',
    partitions: WITH_ROOT_USER,
    traits: ['TOUCHES_ROOT', 'DESTROYS', 'NEEDS_CREDENTIALS', 'USES_ROOT'],
    undo: 'NO',
    wayBack: 'None: check first when the key was last used.',
    cannotUndo: 'A deleted key does not come back.',
    requires:
      'A signed-in root user; or, for a linked account, a root session that removes the other credentials as well.',
    url: guide('IAM/latest/UserGuide/id_root-user_manage_delete-key.html'),
    actions: ['sts:AssumeRoot', 'iam:DeleteAccessKey'],
    verdicts: {
      payer: both(
        needs(
          'M1 M2 M12',
          ['4E', 'OWN'],
          'Whatever still uses the key stops, and the key does not come back.',
        ),
      ),
      linked: {
        ECAM: notOurs(
          'M3',
          'The keys of the root user are the customer’s; the provider advises to delete them.',
        ),
        SPAM: needs(
          'M4 M12',
          ['4E'],
          'The root user is the provider’s under SPAM; whatever of the customer still uses the key stops.',
          { tell: ['CUS'] },
        ),
      },
      transferPayer: byPayerCustody(),
      transferLinked: byLinkedCustody(),
    },
  },
];
