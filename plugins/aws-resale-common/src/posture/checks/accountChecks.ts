import type { PostureCheck } from '../PostureCheck';
import {
  ACCOUNT_OWNER,
  ANY_ARRANGEMENT,
  EVERYWHERE,
  FIND_THE_OWNER,
} from './shared';

const CONTACT_URL =
  'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html';
const STATE_URL =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_account_state.html';
const SECURITY_HUB_URL =
  'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html';

/** Whom AWS reaches when something happens. */
export const CONTACT_CHECKS: readonly PostureCheck[] = [
  {
    id: 'security-contact',
    title: 'A security contact is set',
    why: 'AWS sends notices of abuse and compromise there first.',
    severity: 'MEDIUM',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: ['account:GetAlternateContact'],
    states: {
      PROTECTED: 'AWS returned a security contact.',
      EXPOSED: 'AWS says that there is none.',
      NOT_OBSERVED:
        'Trusted access for account management is missing, or the call was throttled or denied.',
      NOT_APPLICABLE: 'The account is not active.',
    },
    responsible: {
      ...ACCOUNT_OWNER,
      linkedEcam: {
        party: 'CUSTOMER',
        note: 'The provider can set it from the payer, with the consent of the customer.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Set a security contact that is read at any hour.',
        operations: ['account-alternate-contacts-change'],
        url: CONTACT_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer for a security contact, or to set one.',
        operations: ['account-alternate-contacts-change'],
        url: CONTACT_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: CONTACT_URL },
    },
    answers: {
      cis3: [{ id: '1.2', relation: 'ANSWERS' }],
      cis5: [{ id: '1.2', relation: 'ANSWERS' }],
      cis7: [{ id: '2.3', relation: 'ANSWERS', level: 1 }],
      securityHub: [
        {
          id: 'Account.1',
          relation: 'ANSWERS',
          severity: 'MEDIUM',
          isFsbp: true,
        },
      ],
      prowler: [
        {
          id: 'account_security_contact_information_is_registered',
          relation: 'ANSWERS',
          severity: 'MEDIUM',
        },
      ],
    },
  },
  {
    id: 'contacts-distinct',
    title: 'Contacts are distinct and not one person',
    why: 'One absent person must not silence AWS.',
    severity: 'LOW',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: [],
    states: {
      PROTECTED:
        'Billing, operations and security contact are set, and differ from each other and from the primary one.',
      EXPOSED: 'One is missing, or two are the same.',
      NOT_OBSERVED: 'Nobody attested it and no scanner reports it.',
      NOT_APPLICABLE: 'The account is not active.',
    },
    responsible: ACCOUNT_OWNER,
    remedies: {
      PROVIDER: {
        text: 'Give billing, operations and security a contact of their own.',
        operations: ['account-alternate-contacts-change'],
        url: CONTACT_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer for distinct billing, operations and security contacts.',
        operations: ['account-alternate-contacts-change'],
        url: CONTACT_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: CONTACT_URL },
    },
    answers: {
      cis3: [{ id: '1.1', relation: 'SUPPORTS' }],
      cis5: [{ id: '1.1', relation: 'SUPPORTS' }],
      cis7: [{ id: '2.2', relation: 'SUPPORTS', level: 1 }],
      securityHub: [],
      prowler: [
        {
          id: 'account_maintain_different_contact_details_to_security_billing_and_operations',
          relation: 'ANSWERS',
          severity: 'MEDIUM',
        },
        {
          id: 'account_maintain_current_contact_details',
          relation: 'SUPPORTS',
          note: 'Always manual.',
        },
      ],
    },
  },
];

export const ACCOUNT_STATE_CHECKS: readonly PostureCheck[] = [
  {
    id: 'account-state',
    title: 'Account is in good standing',
    why: 'Accounts that are suspended or not activated are traps in an emergency.',
    severity: 'HIGH',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: ['organizations:ListAccounts'],
    states: {
      PROTECTED: 'The account is active.',
      EXPOSED: 'AWS suspended it, or it waits for activation for over 7 days.',
      NOT_OBSERVED:
        'AWS named no state, or it waits for activation since a day that nobody saw.',
      NOT_APPLICABLE: 'The account is closed, being closed, or gone.',
    },
    responsible: {
      ...ACCOUNT_OWNER,
      linkedEcam: {
        party: 'CUSTOMER',
        note: 'The customer speaks with AWS; the payer asks for reinstatement.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Ask AWS Support why, then have the account reinstated.',
        operations: ['account-reinstate'],
        url: STATE_URL,
      },
      CUSTOMER: {
        text: 'Tell the customer to ask AWS Support; the payer asks for reinstatement.',
        operations: ['account-reinstate'],
        url: STATE_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: STATE_URL },
    },
    answers: {
      cis3: [],
      cis5: [],
      cis7: [],
      securityHub: [
        {
          id: 'Account.2',
          relation: 'SUPPORTS',
          severity: 'HIGH',
          note: 'Asks for membership in an organization, which every polled account has.',
        },
      ],
      prowler: [
        {
          id: 'organizations_account_part_of_organizations',
          relation: 'SUPPORTS',
          severity: 'MEDIUM',
        },
      ],
    },
  },
];

export const SECURITY_HUB_CHECKS: readonly PostureCheck[] = [
  {
    id: 'security-hub',
    title: 'Security Hub reports',
    why: 'Without an ongoing source most checks of linked accounts stay unobserved.',
    severity: 'LOW',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: EVERYWHERE,
    arrangements: ANY_ARRANGEMENT,
    reads: ['securityhub:DescribeHub', 'securityhub:GetFindings'],
    states: {
      PROTECTED: 'The hub exists and a finding was seen within its limit.',
      EXPOSED:
        'The administrator account was read, and this one is no member or disabled.',
      NOT_OBSERVED:
        'The administrator account is unknown, or no fresh finding was seen.',
      NOT_APPLICABLE: 'The account is not active.',
    },
    responsible: {
      ...ACCOUNT_OWNER,
      linkedSpam: {
        party: 'BOTH',
        note: 'Provider or customer, whoever runs security monitoring.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Switch Security Hub on, or import findings of another scanner.',
        url: SECURITY_HUB_URL,
      },
      CUSTOMER: {
        text: 'Advise the customer to switch Security Hub on, or to hand over findings of another scanner.',
        url: SECURITY_HUB_URL,
      },
      BOTH: {
        text: 'Agree with the customer who switches Security Hub on, or import findings of another scanner.',
        url: SECURITY_HUB_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: SECURITY_HUB_URL },
    },
    answers: {
      cis3: [{ id: '4.16', relation: 'ANSWERS' }],
      cis5: [{ id: '4.16', relation: 'ANSWERS' }],
      cis7: [{ id: '5.16', relation: 'ANSWERS', level: 2 }],
      securityHub: [],
      prowler: [
        { id: 'securityhub_enabled', relation: 'ANSWERS', severity: 'HIGH' },
      ],
    },
  },
];
