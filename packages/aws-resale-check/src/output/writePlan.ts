import type { AskedPlan } from '../askPlan';
import type { TextLook } from '../CheckResult';
import { writeCheck } from './writeCheck';
import {
  writePlannedOperation,
  writePlanSummary,
  writeUnplaced,
} from './writePlanned';

/** Writes what a plan does and the answers to it, for people. */
export function writePlan(
  { planned, check }: AskedPlan,
  look: TextLook,
): string {
  const unplaced = planned.operations.flatMap(each =>
    each.account.accountId === undefined
      ? [writeUnplaced(each, each.account.problem, look)]
      : [],
  );
  const answered = check
    ? writeCheck(check, {
        ...look,
        planned: ({ accountId, operationId }) =>
          planned.operations
            .filter(
              ({ account, operation }) =>
                account.accountId === accountId && operation.id === operationId,
            )
            .map(writePlannedOperation),
      })
    : '';
  return `${unplaced.join('')}${answered}${writePlanSummary(planned)}`;
}
