import type { PostureCheck } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  FIND_THE_HOLDER,
  FIND_THE_OWNER,
  ROOT_HOLDER,
  WITH_ROOT_USER,
} from './shared';

const CENTRAL_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html';
const PRACTICES_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html';

const NO_ROOT_USER = 'AWS China has no root user.';

/** Whether there is a root login at all, and whether anybody uses it. */
export const ROOT_ACCESS_CHECKS: readonly PostureCheck[] = [
  {
    id: 'root-credentials',
    title: 'Linked root credentials are removed',
    why: 'What does not exist can be neither stolen, shared nor forgotten.',
    severity: 'MEDIUM',
    appliesTo: ['LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:GetAccountSummary', 'iam:ListOrganizationsFeatures'],
    states: {
      PROTECTED:
        'A password with MFA and nothing else, where the model does not ask for removal or central root management is off.',
      EXPOSED:
        'An access key, a signing certificate or a password without MFA; or any credential of a SPAM account while central root management is on.',
      REMOVED:
        'Password, access keys, signing certificates and MFA were all seen absent.',
      NOT_OBSERVED: 'One of them was not seen, or only a device is left over.',
      NOT_APPLICABLE: `The payer cannot be closed off this way. ${NO_ROOT_USER}`,
    },
    responsible: {
      linkedEcam: {
        party: 'CUSTOMER',
        note: 'The customer may ask the provider to do it.',
      },
      linkedSpam: { party: 'PROVIDER' },
      transferLinkedEcam: {
        party: 'CUSTOMER',
        note: "The customer's own payer can do it.",
      },
      transferLinkedSpam: {
        party: 'BOTH',
        note: "The customer's payer can do it; agree on it first.",
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Switch central root management on, then remove the root credentials.',
        operations: ['root-access-centralise', 'root-credentials-remove'],
        url: CENTRAL_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to have the root credentials removed.',
        operations: ['root-access-centralise', 'root-credentials-remove'],
        url: CENTRAL_URL,
      },
      BOTH: {
        text: 'Agree with the customer that its payer removes the root credentials.',
        operations: ['root-access-centralise', 'root-credentials-remove'],
        url: CENTRAL_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: CENTRAL_URL },
    },
    answers: {
      cis3: [],
      cis5: [],
      cis7: [{ id: '2.1.1', relation: 'SUPPORTS' }],
      securityHub: ['IAM.4', 'IAM.6', 'IAM.9'].map(id => ({
        id,
        relation: 'SUPPORTS',
        note: 'Removed credentials make it pass.',
      })),
      prowler: [
        { id: 'iam_root_credentials_management_enabled', relation: 'SUPPORTS' },
      ],
    },
  },
  {
    id: 'root-recent-use',
    title: 'Root was not used recently',
    why: "Daily root use means that it is somebody's working login.",
    severity: 'HIGH',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: [
      'iam:GenerateCredentialReport',
      'iam:GetCredentialReport',
      'iam:GetUser',
      'iam:ListAccessKeys',
      'iam:GetAccessKeyLastUsed',
    ],
    states: {
      PROTECTED: 'The last use is older than the limit, or there was none.',
      EXPOSED: 'Password or access key were used within the limit.',
      REMOVED: 'There are no credentials, and no use within the limit.',
      NOT_OBSERVED:
        'The credential report is missing, too old or without a row for root.',
      NOT_APPLICABLE: NO_ROOT_USER,
    },
    responsible: ROOT_HOLDER,
    remedies: {
      PROVIDER: {
        text: 'Explain the use of root, then make a role for it.',
        url: PRACTICES_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer what root was used for, and advise a role for it.',
        url: PRACTICES_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: PRACTICES_URL },
    },
    answers: {
      cis3: [{ id: '1.7', relation: 'ANSWERS' }],
      cis5: [{ id: '1.6', relation: 'ANSWERS' }],
      cis7: [{ id: '2.7', relation: 'ANSWERS', level: 1 }],
      securityHub: [
        {
          id: 'IAM.20',
          relation: 'SUPPORTS',
          note: 'Of CIS 1.2, no longer active.',
        },
      ],
      prowler: [
        {
          id: 'iam_avoid_root_usage',
          relation: 'ANSWERS',
          severity: 'HIGH',
          note: 'Looks at one day, so that only its failures decide.',
        },
      ],
    },
  },
  {
    id: 'root-central-management',
    title: 'Central root management is on',
    why: 'Without it linked roots can be recovered by whoever reads the mailbox.',
    severity: 'HIGH',
    appliesTo: ['ORGANIZATION'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: ['iam:ListOrganizationsFeatures'],
    states: {
      PROTECTED: 'RootCredentialsManagement is listed.',
      EXPOSED:
        'It is not listed, trusted access for IAM is off, or the organization lacks all features.',
      NOT_OBSERVED: 'The call failed in another way.',
      NOT_APPLICABLE: `Judged of organizations, on their payer. ${NO_ROOT_USER}`,
    },
    responsible: {
      payer: {
        party: 'PROVIDER',
        note: 'Under ECAM with the consent of the customer.',
      },
      transferPayer: { party: 'CUSTOMER' },
    },
    remedies: {
      PROVIDER: {
        text: 'Switch central root management on in the payer.',
        operations: ['root-access-centralise'],
        url: CENTRAL_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to switch central root management on in its payer.',
        operations: ['root-access-centralise'],
        url: CENTRAL_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: CENTRAL_URL },
    },
    answers: {
      cis3: [],
      cis5: [],
      cis7: [{ id: '2.1.1', relation: 'ANSWERS', level: 2 }],
      securityHub: [],
      prowler: [
        {
          id: 'iam_root_credentials_management_enabled',
          relation: 'ANSWERS',
          severity: 'HIGH',
        },
      ],
    },
  },
];
