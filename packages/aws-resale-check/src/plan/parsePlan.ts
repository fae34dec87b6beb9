import { UsageError } from '../UsageError';
import type { TerraformPlan } from './TerraformPlan';

const HOW = 'write it with: terraform show -json <plan file>';

/** The versions of the format whose plans are read here. */
const FORMAT = /^[01]\.\d/;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Without the reason, which may repeat a piece of the plan.
    if (text.trim() === '') {
      throw new UsageError(`--plan: the plan is empty; ${HOW}`);
    }
    const isLog = /^\{[^\n]*"@level"/.test(text);
    throw new UsageError(
      isLog
        ? `--plan: this is the log of terraform plan -json, not the plan; ${HOW}`
        : `--plan: this is no JSON; ${HOW}`,
    );
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isChange(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.address === 'string' &&
    typeof value.type === 'string' &&
    isObject(value.change) &&
    Array.isArray(value.change.actions)
  );
}

/**
 * Reads a plan. No message repeats any of it.
 *
 * @throws {@link UsageError} where it is none, or one that cannot be applied.
 */
export function parsePlan(text: string): TerraformPlan {
  const plan = parseJson(text);
  if (!isObject(plan) || typeof plan.format_version !== 'string') {
    throw new UsageError(`--plan: this is no plan of Terraform; ${HOW}`);
  }
  if (!FORMAT.test(plan.format_version)) {
    throw new UsageError(
      '--plan: the plan has a format that is newer than this command; a newer version of it may read it',
    );
  }
  if ('values' in plan && !('planned_values' in plan)) {
    throw new UsageError(`--plan: this is a state, not a plan; ${HOW}`);
  }
  if (plan.errored === true) {
    throw new UsageError(
      '--plan: terraform plan ended with an error, so the plan does not say all that would be done',
    );
  }
  const changes = plan.resource_changes ?? [];
  if (!Array.isArray(changes) || !changes.every(isChange)) {
    throw new UsageError(
      `--plan: resource_changes of the plan cannot be read; ${HOW}`,
    );
  }
  return plan as unknown as TerraformPlan;
}
