import type { PlannedStep } from './PlannedStep';
import type { AttributeMarks } from './TerraformPlan';

/** An attribute of a resource as the plan has it. */
export type PlannedAttribute =
  /** Null where it is not set. A sensitive value is never written. */
  | { isKnown: true; value: unknown; isSensitive: boolean }
  /** Known only after the apply. */
  | { isKnown: false };

function isMarked(marks: AttributeMarks | undefined, name: string): boolean {
  return (
    marks === true ||
    (typeof marks === 'object' && marks !== null && marks[name] === true)
  );
}

/** Reads an attribute as it will be, or as it is of what is deleted. */
export function readAttribute(
  { action, change: { change } }: PlannedStep,
  name: string,
): PlannedAttribute {
  const isDeleted = action === 'delete';
  if (!isDeleted && isMarked(change.after_unknown, name)) {
    return { isKnown: false };
  }
  return {
    isKnown: true,
    value: (isDeleted ? change.before : change.after)?.[name] ?? null,
    isSensitive: isMarked(
      isDeleted ? change.before_sensitive : change.after_sensitive,
      name,
    ),
  };
}
