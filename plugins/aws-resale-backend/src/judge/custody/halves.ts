import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';

/** What there is to log in with as root; all of it goes with the credentials. */
export const HALVES: readonly CustodyFacet[] = [
  'PASSWORD',
  'MFA',
  'BACKUP_MFA',
];
