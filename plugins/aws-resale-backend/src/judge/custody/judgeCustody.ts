import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';
import { facetCustody } from './facetCustody';
import { judgeFourEyes } from './judgeFourEyes';
import { rootHolder } from './rootHolder';
import type { CustodyInput, CustodyJudgement, FacetCustody } from './types';

/**
 * Judges who keeps what of one root user, from what people recorded and from the
 * memberships of the catalog. The order of records and members does not matter.
 */
export function judgeCustody(input: CustodyInput): CustodyJudgement {
  const facets: Record<CustodyFacet, FacetCustody> = {
    EMAIL: facetCustody('EMAIL', input),
    PASSWORD: facetCustody('PASSWORD', input),
    MFA: facetCustody('MFA', input),
    BACKUP_MFA: facetCustody('BACKUP_MFA', input),
    PHONE: facetCustody('PHONE', input),
  };
  return {
    facets,
    fourEyes: judgeFourEyes(facets, input),
    holder: rootHolder(facets, input.emailHolder),
  };
}
