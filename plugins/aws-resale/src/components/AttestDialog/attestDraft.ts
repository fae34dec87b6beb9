import type {
  CustodyDraft,
  CustodyFacet,
  Holder,
} from 'backstage-plugin-aws-resale-common';

/** What stands in the fields of one facet. */
export interface FacetDraft {
  type: CustodyDraft['custodian']['type'];
  ref?: string;
  name: string;
  party: CustodyDraft['party'];
  place: string;
  entry: string;
}

/** Fields of a facet that can be wrong before the server has seen them. */
export type FacetField = 'ref' | 'name' | 'place';

/** Facets that need not exist: it can be attested that there is none. */
export const MAY_BE_NONE: ReadonlySet<CustodyFacet> = new Set([
  'BACKUP_MFA',
  'PHONE',
]);

/** Empty fields, on the side that the terms want. */
export function emptyDraft(party: Holder | undefined): FacetDraft {
  return {
    type: 'CATALOG',
    name: '',
    party: party === undefined || party === 'UNKNOWN' ? 'PROVIDER' : party,
    place: '',
    entry: '',
  };
}

/** The field of a facet that is missing, if one is. */
export function missingField(draft: FacetDraft): FacetField | undefined {
  if (draft.type === 'CATALOG' && !draft.ref) {
    return 'ref';
  }
  if (draft.type === 'EXTERNAL' && draft.name.trim() === '') {
    return 'name';
  }
  return draft.type !== 'NONE' &&
    draft.entry.trim() !== '' &&
    draft.place.trim() === ''
    ? 'place'
    : undefined;
}

/** What is sent of a facet. What does not exist is kept nowhere. */
export function recordOf(
  facet: CustodyFacet,
  draft: FacetDraft,
  days: { since: string; nextReview: string },
): CustodyDraft {
  const { type, ref, party } = draft;
  const name = draft.name.trim();
  const place = draft.place.trim();
  const entry = draft.entry.trim();
  return {
    facet,
    custodian: {
      type,
      ...(type === 'CATALOG' && { ref }),
      ...(type === 'EXTERNAL' && { name }),
    },
    party,
    ...(type !== 'NONE' && place && { place }),
    ...(type !== 'NONE' && place && entry && { entry }),
    ...days,
  };
}
