import type { CustodyFacet, Holder } from 'backstage-plugin-aws-resale-common';
import type { FacetCustody } from './types';

/**
 * Who holds a root user: whoever has its password and MFA by current records and
 * its e-mail by observation. One of them is enough, two that differ are none.
 */
export function rootHolder(
  facets: Readonly<Record<CustodyFacet, FacetCustody>>,
  emailHolder: Holder,
): Holder {
  const holders = new Set<Holder>(
    [facets.EMAIL, facets.PASSWORD, facets.MFA].flatMap(
      ({ status, record, holder }) =>
        status === 'CURRENT' && record?.custodian.type !== 'NONE' ? holder : [],
    ),
  );
  if (emailHolder !== 'UNKNOWN') {
    holders.add(emailHolder);
  }
  const [holder = 'UNKNOWN', ...others] = holders;
  return others.length === 0 ? holder : 'UNKNOWN';
}
