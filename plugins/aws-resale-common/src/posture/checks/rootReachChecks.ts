import { ANNOTATIONS } from '../../annotations/keys';
import type { PostureCheck } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  FIND_THE_OWNER,
  OWN_CHECK,
  RESOLD,
  WITH_ROOT_USER,
} from './shared';

const REACH_URL =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access.html';
const EMAIL_URL =
  'https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_update_primary_email.html';

const NO_ROOT_USER = 'AWS China has no root user.';

/** Who else can get at a root user. */
export const ROOT_REACH_CHECKS: readonly PostureCheck[] = [
  {
    id: 'provider-technical-reach',
    title: "The payer's reach into linked roots fits the model",
    why: 'The contract says hands off, the technique says otherwise: the customer should know.',
    severity: 'MEDIUM',
    appliesTo: ['LINKED', 'ORGANIZATION'],
    partitions: WITH_ROOT_USER,
    arrangements: RESOLD,
    reads: ['iam:ListOrganizationsFeatures', 'organizations:ListAccounts'],
    states: {
      PROTECTED:
        'Under SPAM the reach is expected. Under ECAM root sessions are off and the account was invited, or the customer granted it.',
      EXPOSED:
        "Under ECAM root sessions are on, or the account was created by the payer, without a grant. Under SPAM with billing transfer the reach is the customer's while the provider holds the linked roots.",
      NOT_OBSERVED:
        'Root features were not read, or AWS did not say how the account joined.',
      NOT_APPLICABLE: `The bill is not resold. ${NO_ROOT_USER}`,
    },
    responsible: {
      payer: { party: 'PROVIDER' },
      linkedEcam: {
        party: 'PROVIDER',
        note: 'The provider tells the customer.',
      },
      linkedSpam: { party: 'PROVIDER' },
      transferPayer: {
        party: 'BOTH',
        note: 'Customer and provider agree on it.',
      },
      transferLinkedEcam: {
        party: 'BOTH',
        note: 'Customer and provider agree on it.',
      },
      transferLinkedSpam: {
        party: 'BOTH',
        note: 'Customer and provider agree on it.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Record the grant of the customer, or delete the access role and switch root sessions off.',
        url: REACH_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer to grant the reach, or to have the access role deleted and root sessions switched off.',
        url: REACH_URL,
      },
      BOTH: {
        text: 'Agree with the customer who may reach linked roots, and record it.',
        url: REACH_URL,
      },
      UNKNOWN: { ...FIND_THE_OWNER, url: REACH_URL },
    },
    answers: OWN_CHECK,
  },
  {
    id: 'root-email-domain',
    title: 'Root e-mail domain is the expected one',
    why: 'The mailbox decides who can recover the account, and shows whose it is.',
    severity: 'HIGH',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: ['organizations:DescribeOrganization', 'organizations:ListAccounts'],
    states: {
      PROTECTED:
        'The domain is one of those expected for role, model and billing arrangement.',
      EXPOSED: "It is one of another party's, or of nobody known.",
      NOT_OBSERVED: `AWS returned no e-mail, or nobody declares what is expected, as ${ANNOTATIONS.emailDomains} does.`,
      NOT_APPLICABLE: `The payer is in transfer. ${NO_ROOT_USER}`,
    },
    responsible: {
      payer: { party: 'PROVIDER' },
      linkedEcam: { party: 'CUSTOMER' },
      linkedSpam: { party: 'PROVIDER' },
      transferPayer: { party: 'CUSTOMER', note: 'After the hand-over.' },
      transferLinkedEcam: { party: 'CUSTOMER' },
      transferLinkedSpam: {
        party: 'UNKNOWN',
        note: 'AWS does not say whose domain it should be under billing transfer.',
      },
    },
    remedies: {
      PROVIDER: {
        text: 'Change the root e-mail, or correct the declared model.',
        operations: ['root-email-change'],
        url: EMAIL_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer to change the root e-mail, or correct the declared model.',
        operations: ['root-email-change'],
        url: EMAIL_URL,
      },
      UNKNOWN: {
        text: 'Agree whose domain it should be, then change the root e-mail or correct the declared model.',
        operations: ['root-email-change'],
        url: EMAIL_URL,
      },
    },
    answers: OWN_CHECK,
  },
];
