import { fieldOf, textAt, type Json } from './fields';
import type { ScannerFinding } from './types';

const OUTCOMES: Readonly<Record<string, ScannerFinding['outcome']>> = {
  PASSED: 'PASSED',
  FAILED: 'FAILED',
  WARNING: 'WARNING',
};
const PROWLER = 'prowler-';

/** Whether something is a finding in the AWS Security Finding Format. */
export function isAsff(item: Json): boolean {
  return (
    textAt(item, 'AwsAccountId') !== undefined &&
    textAt(item, 'GeneratorId') !== undefined
  );
}

/**
 * Reads a finding in the AWS Security Finding Format, of Security Hub or of a
 * scanner that writes it. Prowler's muted findings have the outcome `WARNING`.
 *
 * @returns undefined for one that is about no control.
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-findings-format.html
 */
export function readAsff(item: Json): ScannerFinding | undefined {
  const status = textAt(item, 'Compliance', 'Status')?.toUpperCase();
  if (!isAsff(item) || status === undefined) {
    return undefined;
  }
  const isArchived = textAt(item, 'RecordState')?.toUpperCase() === 'ARCHIVED';
  return {
    accountId: textAt(item, 'AwsAccountId') ?? '',
    controls: controlsOf(item),
    outcome: Object.hasOwn(OUTCOMES, status)
      ? OUTCOMES[status]
      : 'NOT_AVAILABLE',
    isSetAside: isArchived || isSuppressed(item),
    isArchived,
    resource: textAt(item, 'Resources', 0, 'Id') ?? '',
    observedAt: timeOf(item),
  };
}

/** With consolidated findings the control says it, without them the generator ends in it. */
function controlsOf(item: Json): ScannerFinding['controls'] {
  const generator = textAt(item, 'GeneratorId') ?? '';
  if (generator.startsWith(PROWLER)) {
    return [{ benchmark: 'prowler', id: generator.slice(PROWLER.length) }];
  }
  return [
    textAt(item, 'Compliance', 'SecurityControlId'),
    generator.split('/').at(-1),
    textAt(item, 'ProductFields', 'ControlId'),
  ].flatMap(id => (id ? [{ benchmark: 'securityHub' as const, id }] : []));
}

/** Old exports have the state of the workflow instead of the workflow. */
function isSuppressed(item: Json): boolean {
  return [
    fieldOf(item, 'Workflow', 'Status'),
    fieldOf(item, 'WorkflowState'),
  ].some(
    status =>
      typeof status === 'string' && status.toUpperCase() === 'SUPPRESSED',
  );
}

/** When the control was last looked at; a note on a finding updates it too. */
function timeOf(item: Json): string {
  return (
    textAt(item, 'LastObservedAt') ??
    textAt(item, 'UpdatedAt') ??
    textAt(item, 'CreatedAt') ??
    ''
  );
}
