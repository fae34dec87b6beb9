import { BILLING_ARRANGEMENTS, PARTITIONS } from '../../language';
import type { BillingArrangement, Partition } from '../../language';
import type { BenchmarkIds, Remedy, Responsibilities } from '../PostureCheck';

export const EVERYWHERE: readonly Partition[] = PARTITIONS;

/** AWS China has no root user. */
export const WITH_ROOT_USER: readonly Partition[] = ['aws', 'aws-us-gov'];

/** AWS GovCloud has a root user that cannot sign in to a console. */
export const WITH_CONSOLE_ROOT: readonly Partition[] = ['aws'];

export const ANY_ARRANGEMENT: readonly BillingArrangement[] =
  BILLING_ARRANGEMENTS;

/** Billed by the provider, or nobody knows. */
export const RESOLD: readonly BillingArrangement[] = [
  'PROVIDER_PAYER',
  'BILLING_TRANSFER',
  'UNKNOWN',
];

/** No benchmark asks this. */
export const OWN_CHECK: BenchmarkIds = {
  cis3: [],
  cis5: [],
  cis7: [],
  securityHub: [],
  prowler: [],
};

/** Root users are protected by whoever holds them. */
export const ROOT_HOLDER: Responsibilities = {
  payer: { party: 'PROVIDER' },
  linkedEcam: { party: 'CUSTOMER', note: 'The provider advises.' },
  linkedSpam: { party: 'PROVIDER' },
  transferPayer: { party: 'HOLDER' },
  transferLinkedEcam: { party: 'CUSTOMER', note: 'The provider advises.' },
  transferLinkedSpam: { party: 'HOLDER' },
};

/** Whoever holds the root user answers for its custody, whatever the model. */
export const CUSTODIAN: Responsibilities = {
  payer: { party: 'PROVIDER' },
  linkedEcam: { party: 'CUSTOMER' },
  linkedSpam: { party: 'PROVIDER' },
  transferPayer: { party: 'HOLDER' },
  transferLinkedEcam: { party: 'HOLDER' },
  transferLinkedSpam: { party: 'HOLDER' },
};

/** Under billing transfer the customer owns its management account. */
export const ACCOUNT_OWNER: Responsibilities = {
  payer: { party: 'PROVIDER' },
  linkedEcam: { party: 'CUSTOMER' },
  linkedSpam: { party: 'PROVIDER' },
  transferPayer: { party: 'CUSTOMER' },
  transferLinkedEcam: { party: 'CUSTOMER' },
  transferLinkedSpam: { party: 'CUSTOMER' },
};

export const PAYER_OWNER: Responsibilities = {
  payer: { party: 'PROVIDER' },
  transferPayer: { party: 'CUSTOMER' },
};

/** What comes first where nobody can be named. */
export const FIND_THE_HOLDER: Remedy = {
  text: 'Find out who holds this root user: declare the account model and record the custody.',
};

export const FIND_THE_OWNER: Remedy = {
  text: 'Find out whose task it is: declare the account model and the billing arrangement.',
};
