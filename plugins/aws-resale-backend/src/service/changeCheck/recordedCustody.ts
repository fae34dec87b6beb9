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
  const facets = {} as Record<CustodyFacet, FacetCustody>;
  const ages: FactAge[] = [];
  for (const facet of CUSTODY_FACETS) {
    facets[facet] = facetCustody(facet, input);
    const age = ageOf(facets[facet], input);
    if (age) {
      ages.push(age);
    }
  }
  return {
    holder: rootHolder(facets, input.emailHolder),
    ages,
    custodians: custodiansIn(facets),
  };
}

/** The record of a facet that two people stand for. */
function countingIn({ record }: FacetCustody): CustodyRecord | undefined {
  return record && isConfirmed(record) ? record : undefined;
}

function ageOf(
  custody: FacetCustody,
  { limits }: CustodyInput,
): FactAge | undefined {
  const record = countingIn(custody);
  // Nobody renews what there is nothing to keep of.
  if (!record || custody.status === 'NOT_NEEDED') {
    return undefined;
  }
  const lastDay = Date.parse(`${record.nextReview.slice(0, 10)}T00:00:00Z`);
  const end = lastDay + (1 + limits.graceDays) * DAY_MS - 1;
  return {
    kind: 'CUSTODY',
    what: `custody of the ${FACET_WORDS[custody.facet]}`,
    observedAt: record.attestedAt,
    // A day that cannot be read has passed.
    ...(!Number.isNaN(end) && { countsUntil: new Date(end).toISOString() }),
  };
}

function custodiansIn(
  facets: Readonly<Record<CustodyFacet, FacetCustody>>,
): Custodian[] {
  const custodians = new Map<string, Custodian>();
  for (const facet of HALVES) {
    const custodian = countingIn(facets[facet])?.custodian;
    if (custodian && custodian.type !== 'NONE') {
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
