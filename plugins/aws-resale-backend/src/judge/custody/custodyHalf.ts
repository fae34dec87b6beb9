import { expandCustodian } from './expandCustodian';
import { isFreshGraph } from './isFreshGraph';
import type {
  CustodyInput,
  FacetCustody,
  HalfProblem,
  MembershipGraph,
} from './types';

/** The people who reach one facet, and what keeps that from being known. */
export interface CustodyHalf {
  facet: FacetCustody['facet'];
  /** By person: the path from the custodian down. */
  paths: ReadonlyMap<string, readonly string[]>;
  problems: HalfProblem[];
  /** Where it is kept, as written; set while the record is current. */
  place?: string;
}

const STATUS_PROBLEM: Readonly<
  Partial<Record<FacetCustody['status'], HalfProblem['problem']>>
> = {
  NOT_ATTESTED: 'NOT_ATTESTED',
  NOT_NEEDED: 'NOT_ATTESTED',
  UNCONFIRMED: 'UNCONFIRMED',
  EXPIRED: 'EXPIRED',
  OVERDUE: 'EXPIRED',
};

/** Finds the people behind the custodian of one facet. */
export function custodyHalf(
  custody: FacetCustody,
  input: CustodyInput,
): CustodyHalf {
  const { facet, record, status } = custody;
  const problem = STATUS_PROBLEM[status];
  if (problem || !record) {
    return unproven(facet, problem ?? 'NOT_ATTESTED');
  }
  const { custodian } = record;
  const place = record.keptIn?.place;
  if (custodian.type === 'NONE') {
    return unproven(facet, 'NOBODY');
  }
  if (custodian.type === 'EXTERNAL') {
    return { ...unproven(facet, 'EXTERNAL', custodian.name), place };
  }
  const graph = freshGraph(input);
  if (typeof graph === 'string') {
    return { ...unproven(facet, graph, custodian.ref), place };
  }
  const { paths, unknown } = expandCustodian(custodian.ref, graph);
  const problems: HalfProblem[] = unknown.map(name => ({
    facet,
    problem: 'NOT_IN_CATALOG',
    name,
  }));
  if (paths.size === 0 && problems.length === 0) {
    problems.push({ facet, problem: 'NOBODY', name: custodian.ref });
  }
  return { facet, paths, problems, place };
}

function unproven(
  facet: FacetCustody['facet'],
  problem: HalfProblem['problem'],
  name?: string,
): CustodyHalf {
  return {
    facet,
    paths: new Map(),
    problems: [
      name === undefined ? { facet, problem } : { facet, problem, name },
    ],
  };
}

function freshGraph({
  memberships,
  limits,
  now,
}: CustodyInput): MembershipGraph | 'MEMBERSHIPS_UNREAD' | 'MEMBERSHIPS_STALE' {
  if (!memberships) {
    return 'MEMBERSHIPS_UNREAD';
  }
  return isFreshGraph(memberships, limits, now)
    ? memberships
    : 'MEMBERSHIPS_STALE';
}
