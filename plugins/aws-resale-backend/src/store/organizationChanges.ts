import type { NewChange } from '../judge/accountRecord';
import type { RunResult } from './OrganizationStore';
import type { AccessState, OrganizationRow } from './tables';

/**
 * What access to a payer is after a run. A role that once worked and does not
 * any more was withdrawn; one that never worked is not connected.
 */
export function nextAccess(
  row: Pick<OrganizationRow, 'access'>,
  result: RunResult,
): AccessState {
  switch (result.access?.result) {
    case 'GRANTED':
      return 'GRANTED';
    case 'NO_ORGANIZATION':
      return 'NO_ORGANIZATION';
    case 'DENIED':
      return row.access === 'GRANTED' || row.access === 'WITHDRAWN'
        ? 'WITHDRAWN'
        : 'DENIED';
    default:
      return row.access;
  }
}

/** Changes of an organization itself that a run brought. */
export function organizationChanges(
  row: OrganizationRow,
  result: RunResult,
  runId: string,
): NewChange[] {
  const change = {
    at: result.endedAt.toISOString(),
    runId,
    payerAccountId: row.payer_account_id,
  };
  const changes: NewChange[] = [];
  const access = nextAccess(row, result);
  if (access === 'WITHDRAWN' && row.access !== 'WITHDRAWN') {
    changes.push({ ...change, kind: 'ACCESS_WITHDRAWN' });
  }
  if (
    access === 'GRANTED' &&
    (row.access === 'WITHDRAWN' || row.access === 'DENIED')
  ) {
    changes.push({ ...change, kind: 'ACCESS_GRANTED' });
  }
  if (result.complete?.held && !row.held) {
    const { missing, known } = result.complete.held;
    changes.push({
      ...change,
      kind: 'REMOVAL_HELD',
      from: `${known}`,
      to: `${missing}`,
    });
  }
  return changes;
}
