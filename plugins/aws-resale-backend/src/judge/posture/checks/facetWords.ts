import type { CustodyFacet, Holder } from 'backstage-plugin-aws-resale-common';

/** Facets as sentences have them, after an article. */
export const FACET_WORDS: Readonly<Record<CustodyFacet, string>> = {
  EMAIL: 'root e-mail',
  PASSWORD: 'root password',
  MFA: 'MFA',
  BACKUP_MFA: 'backup MFA',
  PHONE: 'phone',
};

/** Holders as sentences have them. */
export const PARTY_WORDS: Readonly<Record<Holder, string>> = {
  PROVIDER: 'the provider',
  CUSTOMER: 'the customer',
  OTHER: 'a third party',
  UNKNOWN: 'nobody known',
};
