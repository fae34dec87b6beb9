import type { PostureCheck } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  FIND_THE_HOLDER,
  OWN_CHECK,
  ROOT_HOLDER,
  WITH_CONSOLE_ROOT,
  WITH_ROOT_USER,
} from './shared';

const MFA_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html';
const BACKUP_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_lost-or-broken.html';
const KEYS_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user_manage_delete-key.html';
const CERTIFICATES_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html';

const ALL_REMOVED =
  'Password, access keys, signing certificates and MFA of a linked root user were all seen absent.';
const NO_ROOT_USER = 'AWS China has no root user.';

/** What protects the credentials of a root user. */
export const ROOT_CREDENTIAL_CHECKS: readonly PostureCheck[] = [
  {
    id: 'root-mfa',
    title: 'Root user has MFA, or no credentials',
    why: 'A password alone opens everything in the account, billing included.',
    severity: 'CRITICAL',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_CONSOLE_ROOT,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:GetAccountSummary'],
    states: {
      PROTECTED: 'MFA is on.',
      EXPOSED: 'MFA is off, and there is a password or an access key.',
      REMOVED: ALL_REMOVED,
      NOT_OBSERVED:
        'MFA is off and nobody saw whether there is a password. Of a payer also: no credentials, since its mailbox can still reset the password.',
      NOT_APPLICABLE: `${NO_ROOT_USER} In AWS GovCloud it cannot sign in to a console.`,
    },
    responsible: ROOT_HOLDER,
    remedies: {
      PROVIDER: {
        text: 'Register MFA for the root user, or remove its credentials.',
        operations: ['root-mfa-register', 'root-credentials-remove'],
        url: MFA_URL,
      },
      CUSTOMER: {
        text: 'Tell the customer to register MFA for the root user, or to have its credentials removed.',
        operations: ['root-mfa-register', 'root-credentials-remove'],
        url: MFA_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: MFA_URL },
    },
    answers: {
      cis3: [{ id: '1.5', relation: 'ANSWERS' }],
      cis5: [{ id: '1.4', relation: 'ANSWERS' }],
      cis7: [{ id: '2.5', relation: 'ANSWERS', level: 1 }],
      securityHub: [
        {
          id: 'IAM.9',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
          note: 'Of the CIS, PCI DSS (4.0.1 8.4.2) and NIST standards.',
        },
      ],
      prowler: [
        {
          id: 'iam_root_mfa_enabled',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
        },
      ],
    },
  },
  {
    id: 'root-mfa-hardware',
    title: 'Root MFA is not an app',
    why: 'A copied seed or a phished code defeats an app, not a key or passkey.',
    severity: 'HIGH',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_CONSOLE_ROOT,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:ListVirtualMFADevices', 'iam:ListMFADevices'],
    states: {
      PROTECTED: 'MFA is on, and none of the root devices is an app.',
      EXPOSED: 'An app is a root device, alone or beside a key.',
      REMOVED: ALL_REMOVED,
      NOT_OBSERVED:
        'MFA is on and its devices cannot be read, or nobody saw whether it is on.',
      NOT_APPLICABLE: `MFA is off, which root-mfa speaks of. ${NO_ROOT_USER}`,
    },
    responsible: ROOT_HOLDER,
    remedies: {
      PROVIDER: {
        text: 'Add a passkey or a hardware key, then remove the app.',
        operations: ['root-mfa-register'],
        url: MFA_URL,
      },
      CUSTOMER: {
        text: 'Tell the customer to add a passkey or a hardware key, then to remove the app.',
        operations: ['root-mfa-register'],
        url: MFA_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: MFA_URL },
    },
    answers: {
      cis3: [{ id: '1.6', relation: 'ANSWERS' }],
      cis5: [{ id: '1.5', relation: 'ANSWERS' }],
      cis7: [{ id: '2.6', relation: 'ANSWERS', level: 2 }],
      securityHub: [
        {
          id: 'IAM.6',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
          isFsbp: true,
        },
      ],
      prowler: [
        {
          id: 'iam_root_hardware_mfa_enabled',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
        },
      ],
    },
  },
  {
    id: 'root-mfa-backup',
    title: 'A second root MFA device exists',
    why: 'One lost device means recovery through mailbox and phone, or none.',
    severity: 'MEDIUM',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:ListMFADevices'],
    states: {
      PROTECTED:
        'Two or more root devices were seen, or a second one is attested and current.',
      EXPOSED:
        'Exactly one was seen, or it is attested that there is no other.',
      REMOVED: ALL_REMOVED,
      NOT_OBSERVED:
        'The devices cannot be listed and nobody attested a second.',
      NOT_APPLICABLE: `MFA is off, which root-mfa speaks of. ${NO_ROOT_USER}`,
    },
    responsible: ROOT_HOLDER,
    remedies: {
      PROVIDER: {
        text: 'Register a second MFA device, kept by someone else.',
        operations: ['root-mfa-register'],
        url: BACKUP_URL,
      },
      CUSTOMER: {
        text: 'Tell the customer to register a second MFA device, kept by someone else.',
        operations: ['root-mfa-register'],
        url: BACKUP_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: BACKUP_URL },
    },
    answers: OWN_CHECK,
  },
  {
    id: 'root-access-keys',
    title: 'Root has no access keys',
    why: 'Long-lived keys with full power work without MFA.',
    severity: 'CRITICAL',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:GetAccountSummary'],
    states: {
      PROTECTED: 'No access key was seen.',
      EXPOSED: 'An access key exists.',
      REMOVED: ALL_REMOVED,
      NOT_OBSERVED: 'Nobody saw whether there is an access key.',
      NOT_APPLICABLE: NO_ROOT_USER,
    },
    responsible: ROOT_HOLDER,
    remedies: {
      PROVIDER: {
        text: 'Replace the access key by a role, then delete it.',
        operations: ['root-access-key-delete'],
        url: KEYS_URL,
      },
      CUSTOMER: {
        text: 'Tell the customer to replace the access key by a role, then to delete it.',
        operations: ['root-access-key-delete'],
        url: KEYS_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: KEYS_URL },
    },
    answers: {
      cis3: [{ id: '1.4', relation: 'ANSWERS' }],
      cis5: [{ id: '1.3', relation: 'ANSWERS' }],
      cis7: [{ id: '2.4', relation: 'ANSWERS', level: 1 }],
      securityHub: [
        {
          id: 'IAM.4',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
          isFsbp: true,
        },
      ],
      prowler: [
        {
          id: 'iam_no_root_access_key',
          relation: 'ANSWERS',
          severity: 'CRITICAL',
        },
      ],
    },
  },
  {
    id: 'root-signing-certificates',
    title: 'Root has no signing certificates',
    why: 'A forgotten X.509 certificate is still a root credential.',
    severity: 'MEDIUM',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:GetAccountSummary'],
    states: {
      PROTECTED: 'No signing certificate was seen.',
      EXPOSED: 'A signing certificate exists.',
      REMOVED: ALL_REMOVED,
      NOT_OBSERVED: 'Nobody saw whether there is a signing certificate.',
      NOT_APPLICABLE: NO_ROOT_USER,
    },
    responsible: ROOT_HOLDER,
    remedies: {
      PROVIDER: {
        text: 'Delete the signing certificate as root, or by central removal.',
        operations: ['root-credentials-remove'],
        url: CERTIFICATES_URL,
      },
      CUSTOMER: {
        text: 'Tell the customer to delete the signing certificate.',
        operations: ['root-credentials-remove'],
        url: CERTIFICATES_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: CERTIFICATES_URL },
    },
    answers: OWN_CHECK,
  },
];
