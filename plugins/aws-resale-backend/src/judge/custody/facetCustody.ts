import type { CustodyFacet, Holder } from 'backstage-plugin-aws-resale-common';
import { custodyStatus } from './custodyStatus';
import { recordInForce } from './recordInForce';
import type { CustodyInput, FacetCustody } from './types';

/** What removing the credentials leaves to keep: the ways of recovery. */
const NEEDED_WITHOUT_CREDENTIALS: ReadonlySet<CustodyFacet> = new Set([
  'EMAIL',
  'PHONE',
]);

/** Judges who keeps one facet, and whether it is the right party. */
export function facetCustody(
  facet: CustodyFacet,
  input: CustodyInput,
): FacetCustody {
  const { record, pending } = recordInForce(input.records, facet);
  const observed: Holder = facet === 'EMAIL' ? input.emailHolder : 'UNKNOWN';
  const attested: Holder = record?.party ?? 'UNKNOWN';

  let status: FacetCustody['status'] = 'NOT_ATTESTED';
  if (input.isRemoved && !NEEDED_WITHOUT_CREDENTIALS.has(facet)) {
    status = 'NOT_NEEDED';
  } else if (record) {
    status = custodyStatus(record, input.limits, input.now);
  } else if (observed !== 'UNKNOWN') {
    status = 'OBSERVED';
  } else if (pending) {
    status = 'UNCONFIRMED';
  }
  return {
    facet,
    status,
    record: record ?? pending,
    // What is shown as the record itself does not wait beside it too.
    pending: record ? pending : undefined,
    holder: attested === 'UNKNOWN' ? observed : attested,
    wrongParty: [attested, observed].find(party =>
      isWrong(party, input.expectedHolder),
    ),
  };
}

function isWrong(party: Holder, expected: Holder | 'ANY' | undefined): boolean {
  if (party === 'UNKNOWN' || expected === undefined) {
    return false;
  }
  return expected === 'ANY' ? party === 'OTHER' : party !== expected;
}
