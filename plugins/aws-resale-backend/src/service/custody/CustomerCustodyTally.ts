import {
  CUSTODY_FACETS,
  type CustodyCell,
  type CustodyFacet,
  type CustomerCustody,
  type Holder,
} from 'backstage-plugin-aws-resale-common';
import type {
  Custodian,
  CustodyJudgement,
  FacetCustody,
  MembershipGraph,
} from '../../judge/custody/types';
import type { CustodySubject } from '../../store/queries/CustodyQueries';
import type { ToLink } from './linksOf';
import { toCustodianLink } from './toCustodianLink';

const MOST_CUSTODIANS = 3;
const MOST_PAYERS = 5;

/** One facet over some accounts, while it is counted. */
interface Cell {
  counts: Omit<CustodyCell, 'custodians' | 'attestedAt' | 'nextReview'>;
  custodians: Map<string, { custodian: Custodian; accounts: number }>;
  attestedAt?: string;
  nextReview?: string;
}

/** Payers or linked accounts, while they are counted. */
interface Column {
  accounts: number;
  expected: Set<Holder | 'ANY' | undefined>;
  cells: Readonly<Record<CustodyFacet, Cell>>;
  fourEyes: CustomerCustody['fourEyes']['payer'];
}

/** Counts custody over the accounts of a customer, one account after the other. */
export class CustomerCustodyTally {
  readonly #payer = newColumn();
  readonly #linked = newColumn();
  readonly #payerAccountIds: string[] = [];

  add(subject: CustodySubject, judgement: CustodyJudgement): void {
    const column = subject.isPayer ? this.#payer : this.#linked;
    column.accounts += 1;
    column.expected.add(subject.expectedHolder);
    if (subject.isPayer && this.#payerAccountIds.length < MOST_PAYERS) {
      this.#payerAccountIds.push(subject.accountId);
    }
    for (const facet of CUSTODY_FACETS) {
      addFacet(column.cells[facet], judgement.facets[facet]);
    }
    const { verdict } = judgement.fourEyes;
    if (verdict === 'PROVEN') {
      column.fourEyes.proven += 1;
    } else if (verdict === 'BROKEN') {
      column.fourEyes.broken += 1;
    } else if (subject.isRemoved) {
      column.fourEyes.notNeeded += 1;
    } else {
      column.fourEyes.notProven += 1;
    }
  }

  /** Users and groups that the answer names. */
  refs(): Set<string> {
    const cells = [this.#payer, this.#linked].flatMap(({ cells: of }) =>
      Object.values(of),
    );
    return new Set(
      cells
        .flatMap(mostFrequent)
        .flatMap(({ custodian }) =>
          custodian.type === 'CATALOG' ? custodian.ref : [],
        ),
    );
  }

  view(options: {
    graph: MembershipGraph | undefined;
    toLink: ToLink;
    mayAttest: boolean;
  }): CustomerCustody {
    const { graph, toLink, mayAttest } = options;
    const [payer, linked] = [this.#payer, this.#linked];
    const expectedPayerHolder = onlyHolder(payer);
    const expectedLinkedHolder = onlyHolder(linked);
    const toCell = ({ counts, attestedAt, nextReview, ...cell }: Cell) => ({
      ...counts,
      custodians: mostFrequent(cell).map(({ custodian, accounts }) => ({
        custodian: toCustodianLink(custodian, graph, toLink),
        accounts,
      })),
      ...(attestedAt !== undefined && { attestedAt }),
      ...(nextReview !== undefined && { nextReview }),
    });
    return {
      payers: payer.accounts,
      linkedAccounts: linked.accounts,
      payerAccountIds: this.#payerAccountIds,
      ...(expectedPayerHolder && { expectedPayerHolder }),
      ...(expectedLinkedHolder && { expectedLinkedHolder }),
      facets: CUSTODY_FACETS.map(facet => ({
        facet,
        payer: toCell(payer.cells[facet]),
        linked: toCell(linked.cells[facet]),
      })),
      fourEyes: { payer: payer.fourEyes, linked: linked.fourEyes },
      mayAttest,
    };
  }
}

function addFacet(cell: Cell, { status, holder, record }: FacetCustody): void {
  const { counts } = cell;
  if (status === 'NOT_NEEDED') {
    counts.notNeeded += 1;
    return;
  }
  counts.holders[holder] += 1;
  switch (status) {
    case 'CURRENT':
      counts.current += 1;
      break;
    case 'EXPIRED':
    case 'OVERDUE':
      counts.expired += 1;
      break;
    case 'UNCONFIRMED':
      counts.unconfirmed += 1;
      return;
    default:
      // A domain shows whose it is, and nobody said who keeps it.
      counts.notAttested += 1;
      return;
  }
  if (!record) {
    return;
  }
  const key = JSON.stringify(record.custodian);
  const { accounts } = cell.custodians.get(key) ?? { accounts: 0 };
  cell.custodians.set(key, {
    custodian: record.custodian,
    accounts: accounts + 1,
  });
  cell.attestedAt = [cell.attestedAt ?? '', record.attestedAt].sort()[1];
  cell.nextReview = [
    cell.nextReview ?? record.nextReview,
    record.nextReview,
  ].sort()[0];
}

function mostFrequent({ custodians }: Pick<Cell, 'custodians'>) {
  return [...custodians]
    .sort(
      ([oneKey, one], [otherKey, other]) =>
        other.accounts - one.accounts || (oneKey < otherKey ? -1 : 1),
    )
    .slice(0, MOST_CUSTODIANS)
    .map(([, custodian]) => custodian);
}

/** Whoever should hold all of them, where it is one and the same. */
function onlyHolder({ expected }: Column): Holder | undefined {
  const [holder, ...others] = expected;
  return holder === 'ANY' || others.length > 0 ? undefined : holder;
}

function newColumn(): Column {
  return {
    accounts: 0,
    expected: new Set(),
    cells: {
      EMAIL: newCell(),
      PASSWORD: newCell(),
      MFA: newCell(),
      BACKUP_MFA: newCell(),
      PHONE: newCell(),
    },
    fourEyes: { proven: 0, broken: 0, notProven: 0, notNeeded: 0 },
  };
}

function newCell(): Cell {
  return {
    counts: {
      holders: { PROVIDER: 0, CUSTOMER: 0, OTHER: 0, UNKNOWN: 0 },
      current: 0,
      unconfirmed: 0,
      expired: 0,
      notAttested: 0,
      notNeeded: 0,
    },
    custodians: new Map(),
  };
}
