import type { Customer } from 'backstage-plugin-aws-resale-common';

/** Of a customer without an account there is nothing that could have been read. */
export function wasRead({ freshness, organizations }: Customer): boolean {
  return freshness.asOf !== undefined || organizations > 0;
}
