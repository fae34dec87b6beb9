import type { PlannedAction } from './PlannedStep';
import type { ResourceChange } from './TerraformPlan';

/** In their order; a replacement is two of them. */
const ACTIONS: readonly PlannedAction[] = ['delete', 'create', 'update'];

/**
 * What a change does to a resource: nothing for `no-op` and `read`, and for
 * `forget`, which leaves it as it is.
 */
export function plannedActions({
  mode,
  change,
}: ResourceChange): PlannedAction[] {
  return mode === 'data'
    ? []
    : ACTIONS.filter(action => change.actions.includes(action));
}
