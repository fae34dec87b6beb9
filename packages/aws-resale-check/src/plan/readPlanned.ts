import type { OperationSummary } from 'backstage-plugin-aws-resale-common';
import { configuredResource } from './configuredResource';
import { findAccount } from './findAccount';
import type { FoundAccount } from './FoundAccount';
import { matchesChange } from './matchesChange';
import { plannedActions } from './plannedActions';
import type { PlannedAction, PlannedStep } from './PlannedStep';
import { ProviderAccounts } from './ProviderAccounts';
import type { TerraformPlan } from './TerraformPlan';

/** One operation that a plan carries out. */
export interface PlannedOperation {
  /** Of the resource, with the keys of instances. */
  address: string;
  action: PlannedAction;
  operation: OperationSummary;
  account: FoundAccount;
}

/** What a plan does, as operations. */
export interface Planned {
  operations: PlannedOperation[];
  /** Resources that are changed. */
  changed: number;
  /** Those of them whose change is no operation. */
  others: number;
  /** Changes that the plan leaves to a later one. */
  deferred: number;
}

/** The key of an instance may be an e-mail address. */
function shownAddress(address: string): string {
  return address.replace(/\["[^"]*@[^"]*"\]/g, '["…"]');
}

/** Reads which operations a plan carries out, and on which accounts. */
export function readPlanned(
  plan: TerraformPlan,
  operations: readonly OperationSummary[],
  options: { defaultAccountId?: string; payerAccountId?: string },
): Planned {
  const hints = { ...options, providers: new ProviderAccounts(plan) };
  const planned: Planned = {
    operations: [],
    changed: 0,
    others: 0,
    deferred: plan.deferred_changes?.length ?? 0,
  };
  for (const change of plan.resource_changes ?? []) {
    const actions = plannedActions(change);
    const configured = configuredResource(plan, change);
    const found = actions.flatMap(action => {
      const step: PlannedStep = { action, change, configured };
      return operations
        .filter(({ terraform }) =>
          terraform.some(row => matchesChange(step, row)),
        )
        .map(operation => ({
          address: shownAddress(change.address),
          action,
          operation,
          account: findAccount(step, operation, hints),
        }));
    });
    planned.operations.push(...found);
    planned.changed += actions.length > 0 ? 1 : 0;
    planned.others += actions.length > 0 && found.length === 0 ? 1 : 0;
  }
  return planned;
}
