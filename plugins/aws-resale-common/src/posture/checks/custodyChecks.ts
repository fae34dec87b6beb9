import type { PostureCheck } from '../PostureCheck';
import {
  ANY_ARRANGEMENT,
  CUSTODIAN,
  FIND_THE_HOLDER,
  OWN_CHECK,
  RESOLD,
  WITH_ROOT_USER,
} from './shared';

const PRACTICES_URL =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html';

const NO_ROOT_USER = 'AWS China has no root user.';

/** Who holds a root user, by record and by what follows from it. */
export const CUSTODY_CHECKS: readonly PostureCheck[] = [
  {
    id: 'root-custody',
    title: 'Custody of e-mail, password, MFA and phone is recorded and current',
    why: 'What nobody recorded, nobody can recover in an emergency.',
    severity: 'HIGH',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: RESOLD,
    reads: [],
    states: {
      PROTECTED:
        'Everything needed has a custodian, attested, confirmed by a second person and not expired.',
      EXPOSED:
        'Something is attested to the wrong party for the model, or expired for longer than the grace time.',
      NOT_OBSERVED: 'Something has no confirmed record, or one that expired.',
      NOT_APPLICABLE: `The bill is not resold. ${NO_ROOT_USER}`,
    },
    responsible: {
      ...CUSTODIAN,
      linkedEcam: {
        party: 'CUSTOMER',
        note: 'The account manager asks, the customer attests.',
      },
    },
    remedies: {
      PROVIDER: { text: 'Attest who holds it.' },
      CUSTOMER: { text: 'Ask the customer to attest who holds it.' },
      UNKNOWN: FIND_THE_HOLDER,
    },
    answers: OWN_CHECK,
  },
  {
    id: 'root-four-eyes',
    title: 'Nobody holds both root password and MFA',
    why: 'One person with both halves is half of the pattern behind most reported incidents.',
    severity: 'CRITICAL',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: [],
    states: {
      PROTECTED:
        'The people behind the custodians of password and MFA are known, current and share nobody, and no place keeps both.',
      EXPOSED: 'Somebody reaches both, or one place keeps both.',
      REMOVED: 'There are no credentials, so no two halves exist.',
      NOT_OBSERVED:
        'Not proven: the people behind a custodian are unknown, nobody, or out of date.',
      NOT_APPLICABLE: NO_ROOT_USER,
    },
    responsible: CUSTODIAN,
    remedies: {
      PROVIDER: {
        text: 'Restore four-eyes: move one half to another team.',
        url: PRACTICES_URL,
      },
      CUSTOMER: {
        text: 'Ask the customer to restore four-eyes: one half has to move to other people.',
        url: PRACTICES_URL,
      },
      UNKNOWN: { ...FIND_THE_HOLDER, url: PRACTICES_URL },
    },
    answers: OWN_CHECK,
  },
];

/** The one figure that an account manager needs. */
export const EXPOSURE_CHECKS: readonly PostureCheck[] = [
  {
    id: 'exposure',
    title: 'Account does not fit the incident pattern',
    why: 'Root without MFA, or one person with both halves, is behind most reported incidents.',
    severity: 'CRITICAL',
    appliesTo: ['PAYER', 'LINKED'],
    partitions: WITH_ROOT_USER,
    arrangements: ANY_ARRANGEMENT,
    reads: [],
    states: {
      PROTECTED: 'root-mfa and root-four-eyes are both protected.',
      EXPOSED: 'root-mfa or root-four-eyes is exposed.',
      REMOVED: 'root-credentials are removed.',
      NOT_OBSERVED: 'Neither holds.',
      NOT_APPLICABLE: `The account is not active. ${NO_ROOT_USER}`,
    },
    responsible: {
      ...CUSTODIAN,
      linkedEcam: {
        party: 'CUSTOMER',
        note: 'The account manager tells the customer.',
      },
    },
    remedies: {
      PROVIDER: { text: 'Close the exposure, the worse part first.' },
      CUSTOMER: { text: 'Tell the customer how to close the exposure.' },
      UNKNOWN: FIND_THE_HOLDER,
    },
    answers: {
      cis3: [{ id: '1.5', relation: 'SUPPORTS', note: 'With custody.' }],
      cis5: [{ id: '1.4', relation: 'SUPPORTS', note: 'With custody.' }],
      cis7: [{ id: '2.5', relation: 'SUPPORTS', note: 'With custody.' }],
      securityHub: [
        { id: 'IAM.9', relation: 'SUPPORTS', note: 'With custody.' },
      ],
      prowler: [],
    },
  },
];
