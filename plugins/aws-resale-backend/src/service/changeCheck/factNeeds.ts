import type {
  ByModel,
  Operation,
  OperationCell,
  TransferCell,
} from 'backstage-plugin-aws-resale-common';

/**
 * Which facts some operations look at beside account, customer, terms and
 * exposure. What an operation does not look at may be left out without any
 * change to its answers.
 */
export interface FactNeeds {
  /**
   * Who else has accounts in the organization of a payer; of payers that are
   * mapped to nobody it is needed in any case.
   */
  otherCustomers: boolean;
  /**
   * Who keeps root users: of all accounts, of those alone whose bill is
   * transferred, or of none.
   */
  custody: 'ALL' | 'TRANSFERRED' | 'NONE';
  /** Whether root credentials are removed. */
  credentials: boolean;
  /** Whether a policy denies the root user. */
  policies: boolean;
  anomalyMonitors: boolean;
}

type Cell = OperationCell | TransferCell;

function cellsOf({ verdicts }: Operation): Cell[] {
  const columns: Array<ByModel<Cell> | undefined> = [
    verdicts.payer,
    verdicts.linked,
    verdicts.transferPayer,
    verdicts.transferLinked,
  ];
  const cells = columns.flatMap(column =>
    column ? [column.ECAM, column.SPAM] : [],
  );
  return [
    ...cells,
    ...cells.flatMap(cell => whenRemoved(cell) ?? []),
    ...(verdicts.billTransferAccount ? [verdicts.billTransferAccount] : []),
  ];
}

function whenRemoved(cell: Cell): OperationCell | undefined {
  return 'form' in cell ? undefined : cell.whenRemoved;
}

function names4E(cell: Cell): boolean {
  return [
    ...('form' in cell ? [] : cell.approvers),
    ...(cell.tell ?? []),
  ].includes('4E');
}

function custodyNeed(operation: Operation): FactNeeds['custody'] {
  const cells = cellsOf(operation);
  // Custodians are asked by name, so whoever names them looks at custody too.
  if (operation.traits.includes('TOUCHES_ROOT') || cells.some(names4E)) {
    return 'ALL';
  }
  return cells.some(cell => 'form' in cell && cell.form !== 'ORGANIZATION')
    ? 'TRANSFERRED'
    : 'NONE';
}

/** What any of some operations looks at. */
export function factNeeds(operations: readonly Operation[]): FactNeeds {
  const custody = new Set(operations.map(custodyNeed));
  const [most = 'NONE'] = (['ALL', 'TRANSFERRED'] as const).filter(need =>
    custody.has(need),
  );
  return {
    otherCustomers: operations.some(({ traits }) =>
      traits.includes('ORGANIZATION_WIDE'),
    ),
    custody: most,
    credentials: operations.some(
      operation =>
        operation.facts.includes('CREDENTIALS') ||
        operation.traits.includes('NEEDS_CREDENTIALS') ||
        cellsOf(operation).some(cell => whenRemoved(cell) !== undefined),
    ),
    policies: operations.some(
      ({ facts, traits }) =>
        facts.includes('POLICIES') || traits.includes('USES_ROOT'),
    ),
    anomalyMonitors: operations.some(({ facts }) =>
      facts.includes('ANOMALY_MONITORS'),
    ),
  };
}
