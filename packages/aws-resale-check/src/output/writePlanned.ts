import type { Planned, PlannedOperation } from '../plan/readPlanned';
import { oneLine } from './oneLine';
import { writeVerdict } from './writeVerdict';

const VERBS = {
  create: 'creates',
  update: 'changes',
  delete: 'deletes',
} as const;

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What a plan does to one resource. Never its values. */
export function writePlannedOperation({
  address,
  action,
  account,
}: PlannedOperation): string {
  const by = account.accountId ? `; account by ${account.by}` : '';
  return `Plan: ${VERBS[action]} ${address}${by}`;
}

/** Writes an operation of a plan whose account was not found. */
export function writeUnplaced(
  planned: PlannedOperation,
  problem: string,
  options: { isColoured: boolean },
): string {
  const lines = [writePlannedOperation(planned), `Account: ${problem}`];
  return `${writeVerdict('UNKNOWN', options)}  (no account)  ${oneLine(
    `${planned.operation.title}: the plan does not say on which account.`,
  )}\n${lines.map(line => `  ${oneLine(line)}\n`).join('')}`;
}

/** What of a plan was asked, and what was not. */
export function writePlanSummary({
  operations,
  changed,
  others,
  deferred,
}: Planned): string {
  const unplaced = new Set(
    operations
      .filter(({ account }) => account.accountId === undefined)
      .map(({ address }) => address),
  ).size;
  const parts = [
    changed === 0
      ? 'Plan: no resource is changed'
      : `Plan: ${plural(changed, 'resource')} changed`,
    ...(others > 0 ? [`${others} by no operation, so not asked`] : []),
    ...(unplaced > 0 ? [`${unplaced} without an account`] : []),
    ...(deferred > 0
      ? [`${plural(deferred, 'change')} left to a later plan`]
      : []),
    ...(operations.length === 0 ? ['nothing to ask'] : []),
  ];
  return `${parts.join('; ')}\n`;
}
