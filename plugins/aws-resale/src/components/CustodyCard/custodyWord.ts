import type {
  AccountCustody,
  FacetCustody,
} from 'backstage-plugin-aws-resale-common';
import type { ChipWords } from '../Chip';

/**
 * The one word for a facet: what is wrong with it, else whether it is where the
 * terms want it, else where its record stands. It is as agreed only where
 * something was agreed and the record, or the domain, is in force.
 */
export function custodyWord(
  facet: FacetCustody,
  expectedHolder: AccountCustody['expectedHolder'],
): ChipWords['custody'] {
  const { status, overlaps, wrongParty, holder } = facet;
  if (status === 'NOT_NEEDED') {
    return status;
  }
  if (overlaps) {
    return 'OVERLAP';
  }
  if (wrongParty) {
    return 'WRONG_PARTY';
  }
  const isInForce = status === 'CURRENT' || status === 'OBSERVED';
  return isInForce && expectedHolder !== undefined && holder === expectedHolder
    ? 'AS_AGREED'
    : status;
}
