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

/** Of facets that somebody recorded. */
type RecordedFacets = Partial<Record<CustodyFacet, FacetCustody>>;

/** Judges the records of one root user as far as answers about changes go. */
export function recordedCustody(input: CustodyInput): RecordedCustody {
  if (input.records.length === 0) {
    return { holder: input.emailHolder, ages: [], custodians: [] };
  }
  const facets: RecordedFacets = {};
  const ages: FactAge[] = [];
  for (const facet of CUSTODY_FACETS) {
    if (input.records.some(record => record.facet === facet)) {
      const custody = facetCustody(facet, input);
      facets[facet] = custody;
      // Nobody renews what there is nothing to keep of.
      if (custody.status !== 'NOT_NEEDED' && isCounting(custody.record)) {
        ages.push(ageOf(custody.record, input));
      }
    }
  }
  return {
    holder: rootHolder(facets, input.emailHolder),
    ages,
    custodians: custodiansIn(facets),
  };
}

/** Whether two people stand for a record. */
function isCounting(
  record: CustodyRecord | undefined,
): record is CustodyRecord {
  return record !== undefined && isConfirmed(record);
}

function ageOf(record: CustodyRecord, { limits }: CustodyInput): FactAge {
  const lastDay = Date.parse(`${record.nextReview.slice(0, 10)}T00:00:00Z`);
  const end = lastDay + (1 + limits.graceDays) * DAY_MS - 1;
  return {
    kind: 'CUSTODY',
    what: `custody of the ${FACET_WORDS[record.facet]}`,
    observedAt: record.attestedAt,
    // A day that cannot be read has passed.
    countsUntil: Number.isNaN(end) ? undefined : new Date(end).toISOString(),
  };
}

function custodiansIn(facets: RecordedFacets): Custodian[] {
  const custodians: Custodian[] = [];
  for (const facet of HALVES) {
    const record = facets[facet]?.record;
    if (isCounting(record) && record.custodian.type !== 'NONE') {
      const { custodian } = record;
      if (!custodians.some(other => isSame(other, custodian))) {
        custodians.push(custodian);
      }
    }
  }
  return custodians;
}

function isSame(one: Custodian, other: Custodian): boolean {
  switch (one.type) {
    case 'CATALOG':
      return other.type === 'CATALOG' && one.ref === other.ref;
    case 'EXTERNAL':
      return other.type === 'EXTERNAL' && one.name === other.name;
    default:
      return other.type === 'NONE';
  }
}
