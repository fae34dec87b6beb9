import type { CheckId } from 'backstage-plugin-aws-resale-common';

/** What exposure is made of: it is accepted too when everything that makes it is. */
export const PARTS_OF_EXPOSURE = [
  'root-mfa',
  'root-four-eyes',
] as const satisfies readonly CheckId[];
