import type { Holder } from 'backstage-plugin-aws-resale-common';

/** Accounts of which something can be attested together. */
export interface AttestTarget {
  id: string;
  /** What to choose by, where there are several. */
  label: string;
  accountIds: readonly string[];
  /** On whose side it should be; what the form begins with. */
  party?: Holder;
}

/** Accounts that one attestation takes, as the API has it. */
export const ACCOUNTS_PER_ATTESTATION = 1000;
