import type { ChangeCheck } from 'backstage-plugin-aws-resale-common';
import type { AskedPlan } from '../askPlan';

/** An operation of a plan, without any value of it. */
interface PlannedJson {
  address: string;
  action: string;
  operationId: string;
  accountId?: string;
  /** By what the account was found. */
  accountBy?: string;
  /** Why no account was found. */
  problem?: string;
}

/** A change check as the API answers it, and what it is about. */
export interface PlanJson extends ChangeCheck {
  plan: {
    operations: PlannedJson[];
    changed: number;
    others: number;
    deferred: number;
  };
}

const NO_CHECK: Omit<ChangeCheck, 'asOf'> = {
  verdict: 'ALLOWED',
  counts: { ALLOWED: 0, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 0 },
  operations: [],
  answers: [],
};

/**
 * What `--json` prints of a plan. Its verdict is the worst of all, what has no
 * account included; `counts` counts the answers alone.
 */
export function planJson({ planned, check }: AskedPlan, now: Date): PlanJson {
  const { operations, ...figures } = planned;
  const isUnplaced = operations.some(
    ({ account }) => account.accountId === undefined,
  );
  return {
    ...(check ?? { ...NO_CHECK, asOf: now.toISOString() }),
    ...(isUnplaced && { verdict: 'UNKNOWN' }),
    plan: {
      ...figures,
      operations: operations.map(({ address, action, operation, account }) => ({
        address,
        action,
        operationId: operation.id,
        ...(account.accountId === undefined
          ? { problem: account.problem }
          : { accountId: account.accountId, accountBy: account.by }),
      })),
    },
  };
}
