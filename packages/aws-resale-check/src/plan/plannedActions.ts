import type { TerraformChange } from 'backstage-plugin-aws-resale-common';
import type { ResourceChange } from './TerraformPlan';

/** What a change does; a replacement does two things. */
export type PlannedAction = TerraformChange['on'][number];

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
