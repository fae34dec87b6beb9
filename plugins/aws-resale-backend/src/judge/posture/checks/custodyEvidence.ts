import type { FacetCustody } from '../../custody/types';
import type { PostureEvidence } from '../types';
import { FACET_WORDS, PARTY_WORDS } from './facetWords';

/** What the register or the domain of the e-mail says of one facet. */
export function custodyEvidence(custody: FacetCustody): PostureEvidence {
  const { facet, status, record, holder } = custody;
  const name = FACET_WORDS[facet];
  if (status === 'OBSERVED') {
    return {
      weight: 'DECIDES',
      source: { kind: 'ORGANIZATIONS' },
      text: `${name} with ${PARTY_WORDS[holder]} by its domain`,
    };
  }
  if (!record) {
    return { weight: 'MISSING', text: `${name} not recorded` };
  }
  return {
    weight: status === 'CURRENT' ? 'DECIDES' : 'STALE',
    source: { kind: 'ATTESTATION' },
    observedAt: record.attestedAt,
    text: `${name} with ${PARTY_WORDS[record.party]}, ${status.toLowerCase()}`,
  };
}
