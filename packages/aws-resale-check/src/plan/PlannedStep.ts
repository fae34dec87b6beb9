import type { TerraformChange } from 'backstage-plugin-aws-resale-common';
import type { ConfiguredResource, ResourceChange } from './TerraformPlan';

/** What is done to a resource. */
export type PlannedAction = TerraformChange['on'][number];

/** One thing that a plan does to a resource; a replacement is two. */
export interface PlannedStep {
  action: PlannedAction;
  change: ResourceChange;
  /** Missing where the configuration no longer has it. */
  configured?: ConfiguredResource;
}
