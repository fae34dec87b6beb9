import {
  CUSTODY_FACETS,
  type CustodyFacet,
  type Holder,
} from 'backstage-plugin-aws-resale-common';
import type { FactAge } from '../../judge/changeCheck/types';
import { facetCustody } from '../../judge/custody/facetCustody';
import { HALVES } from '../../judge/custody/halves';
import { isConfirmed } from '../../judge/custody/recordInForce';
import { rootHolder } from '../../judge/custody/rootHolder';
import type {
  Custodian,
  CustodyInput,
  CustodyRecord,
  FacetCustody,
} from '../../judge/custody/types';
import { FACET_WORDS } from '../../judge/posture/checks/facetWords';

const DAY_MS = 24 * 60 * 60_000;

/** What is recorded of who keeps a root user. */
export interface RecordedCustody {
  /** As `judgeCustody` has it, without asking who the people are. */
  holder: Holder;
  /** One for each facet that two people recorded and that there is to keep. */
  ages: FactAge[];
  /** Whoever keeps what there is to log in with, each once. */
  custodians: Custodian[];
}

/** Judges the records of one root user as far as answers about changes go. */
export function recordedCustody(input: CustodyInput): RecordedCustody {
  if (input.records.length === 0) {
    return { holder: input.emailHolder, ages: [], custodians: [] };
  }
  const facets = Object.fromEntries(
    CUSTODY_FACETS.map(facet => [facet, facetCustody(facet, input)]),
  ) as Record<CustodyFacet, FacetCustody>;
  return {
    holder: rootHolder(facets, input.emailHolder),
    ages: CUSTODY_FACETS.flatMap(facet => ageOf(facets[facet], input)),
    custodians: custodiansIn(
      HALVES.flatMap(facet => countingIn(facets[facet])),
    ),
  };
}

/** The record of a facet that two people stand for. */
function countingIn({ record }: FacetCustody): CustodyRecord[] {
  return record && isConfirmed(record) ? [record] : [];
}

function ageOf(custody: FacetCustody, { limits }: CustodyInput): FactAge[] {
  // Nobody renews what there is nothing to keep of.
  if (custody.status === 'NOT_NEEDED') {
    return [];
  }
  return countingIn(custody).map(({ attestedAt, nextReview }): FactAge => {
    const lastDay = Date.parse(`${nextReview.slice(0, 10)}T00:00:00Z`);
    const end = lastDay + (1 + limits.graceDays) * DAY_MS - 1;
    return {
      kind: 'CUSTODY',
      what: `custody of the ${FACET_WORDS[custody.facet]}`,
      observedAt: attestedAt,
      // A day that cannot be read has passed.
      ...(!Number.isNaN(end) && { countsUntil: new Date(end).toISOString() }),
    };
  });
}

function custodiansIn(records: readonly CustodyRecord[]): Custodian[] {
  const custodians = new Map<string, Custodian>();
  for (const { custodian } of records) {
    if (custodian.type !== 'NONE') {
      custodians.set(keyOf(custodian), custodian);
    }
  }
  return [...custodians.values()];
}

function keyOf(custodian: Exclude<Custodian, { type: 'NONE' }>): string {
  return custodian.type === 'CATALOG'
    ? `ref ${custodian.ref}`
    : `name ${custodian.name}`;
}
