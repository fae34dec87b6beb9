import { isDeepStrictEqual } from 'node:util';
import type { TerraformChange } from 'backstage-plugin-aws-resale-common';
import type { PlannedStep } from './PlannedStep';
import { readAttribute } from './readAttribute';
import type { ResourceChange } from './TerraformPlan';

/** Whether a part of an attribute, such as one item of a list, is not yet known. */
function isPartlyUnknown({ change }: ResourceChange, name: string): boolean {
  const marks = change.after_unknown;
  return (
    marks === true ||
    (typeof marks === 'object' &&
      marks !== null &&
      JSON.stringify(marks[name] ?? false).includes('true'))
  );
}

function isChanged(resource: ResourceChange, name: string): boolean {
  const { before, after } = resource.change;
  return (
    isPartlyUnknown(resource, name) ||
    !isDeepStrictEqual(before?.[name] ?? null, after?.[name] ?? null)
  );
}

/** Whether something that is done to a resource is what a row of the table means. */
export function matchesChange(
  step: PlannedStep,
  { resource: type, on, attributes, where }: TerraformChange,
): boolean {
  const { action, change } = step;
  if (change.type !== type || !on.includes(action)) {
    return false;
  }
  if (
    action === 'update' &&
    attributes &&
    !attributes.some(name => isChanged(change, name))
  ) {
    return false;
  }
  if (!where) {
    return true;
  }
  const attribute = readAttribute(step, where.attribute);
  return attribute.isKnown && where.is.includes(String(attribute.value ?? ''));
}
