import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';

/** Facets as sentences have them, after an article. */
export const FACET_WORDS: Readonly<Record<CustodyFacet, string>> = {
  EMAIL: 'root e-mail',
  PASSWORD: 'root password',
  MFA: 'MFA',
  BACKUP_MFA: 'backup MFA',
  PHONE: 'phone',
};
