import type { CustodyFacet, Holder } from 'backstage-plugin-aws-resale-common';
import type { FacetCustody } from './types';

/** By whose holders it is told. */
const TELLING: readonly CustodyFacet[] = ['EMAIL', 'PASSWORD', 'MFA'];

/**
 * Who holds a root user: whoever has its password and MFA by current records and
 * its e-mail by observation. One of them is enough, two that differ are none.
 *
 * @param facets - those that nobody attested may be left out.
 */
export function rootHolder(
  facets: Readonly<Partial<Record<CustodyFacet, FacetCustody>>>,
  emailHolder: Holder,
): Holder {
  let found: Holder | undefined =
    emailHolder === 'UNKNOWN' ? undefined : emailHolder;
  for (const facet of TELLING) {
    const custody = facets[facet];
    if (custody && isCurrentlyKept(custody)) {
      if (found !== undefined && found !== custody.holder) {
        return 'UNKNOWN';
      }
      found = custody.holder;
    }
  }
  return found ?? 'UNKNOWN';
}

function isCurrentlyKept({ status, record }: FacetCustody): boolean {
  return status === 'CURRENT' && record?.custodian.type !== 'NONE';
}
