import { useState } from 'react';
import { DateTime } from 'luxon';
import { CUSTODY_FACETS } from 'backstage-plugin-aws-resale-common';
import type {
  CustodyDraft,
  CustodyFacet,
  Holder,
} from 'backstage-plugin-aws-resale-common';
import {
  emptyDraft,
  FacetDraft,
  FacetField,
  missingField,
  recordOf,
} from './attestDraft';

/** Until when an attestation counts unless somebody says otherwise. */
const MONTHS_TO_REVIEW = 3;

/** What stands in the dialog, and what is wrong with it. */
export interface AttestForm {
  facets: readonly CustodyFacet[];
  setFacets(facets: readonly string[]): void;
  draftOf(facet: CustodyFacet): FacetDraft;
  change(facet: CustodyFacet, draft: Partial<FacetDraft>): void;
  since: string;
  setSince(day: string): void;
  nextReview: string;
  setNextReview(day: string): void;
  /** Only once somebody has tried to send it. */
  wrong: {
    facets: boolean;
    since: boolean;
    nextReview: boolean;
    fieldOf(facet: CustodyFacet): FacetField | undefined;
  };
  /** What is to be sent; undefined while something is wrong, which shows then. */
  read(): CustodyDraft[] | undefined;
}

/** Keeps the fields of the attest dialog. */
export function useAttestForm(
  startWith: readonly CustodyFacet[],
  party: Holder | undefined,
): AttestForm {
  const today = DateTime.local();
  const [chosen, setChosen] = useState(startWith);
  const [drafts, setDrafts] = useState<
    Partial<Record<CustodyFacet, Partial<FacetDraft>>>
  >({});
  const [since, setSince] = useState(() => today.toISODate() ?? '');
  const [nextReview, setNextReview] = useState(
    () => today.plus({ months: MONTHS_TO_REVIEW }).toISODate() ?? '',
  );
  const [isTried, setTried] = useState(false);

  const facets = CUSTODY_FACETS.filter(facet => chosen.includes(facet));
  const draftOf = (facet: CustodyFacet) => ({
    ...emptyDraft(party),
    ...drafts[facet],
  });
  const isToday = today.toISODate() ?? '';
  const wrong = {
    facets: facets.length === 0,
    since: since === '' || since > isToday,
    nextReview: nextReview <= isToday,
  };

  return {
    facets,
    setFacets: names =>
      setChosen(CUSTODY_FACETS.filter(facet => names.includes(facet))),
    draftOf,
    change: (facet, draft) =>
      setDrafts(all => ({ ...all, [facet]: { ...all[facet], ...draft } })),
    since,
    setSince,
    nextReview,
    setNextReview,
    wrong: {
      facets: isTried && wrong.facets,
      since: isTried && wrong.since,
      nextReview: isTried && wrong.nextReview,
      fieldOf: facet => (isTried ? missingField(draftOf(facet)) : undefined),
    },
    read: () => {
      setTried(true);
      const isWrong =
        wrong.facets ||
        wrong.since ||
        wrong.nextReview ||
        facets.some(facet => missingField(draftOf(facet)));
      return isWrong
        ? undefined
        : facets.map(facet =>
            recordOf(facet, draftOf(facet), { since, nextReview }),
          );
    },
  };
}
