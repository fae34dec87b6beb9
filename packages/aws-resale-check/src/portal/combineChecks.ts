import { CHANGE_VERDICTS } from 'backstage-plugin-aws-resale-common';
import type {
  ChangeAnswer,
  ChangeCheck,
  OperationSummary,
} from 'backstage-plugin-aws-resale-common';
import { EXIT } from '../exitCodes';

/**
 * One change check of several, as if the portal had been asked once. It is as old
 * as the oldest of them.
 *
 * @param isKept - leaves answers out; all are kept where it is missing.
 */
export function combineChecks(
  checks: readonly ChangeCheck[],
  isKept: (answer: ChangeAnswer) => boolean = () => true,
): ChangeCheck {
  const answers = checks.flatMap(check => check.answers).filter(isKept);
  const asked = new Set(answers.map(({ operationId }) => operationId));
  const operations = new Map<string, OperationSummary>(
    checks
      .flatMap(check => check.operations)
      .filter(({ id }) => asked.has(id))
      .map(operation => [operation.id, operation]),
  );
  const counts = { ALLOWED: 0, NEEDS_APPROVAL: 0, NOT_OURS: 0, UNKNOWN: 0 };
  for (const { verdict } of answers) {
    counts[verdict]++;
  }
  const [worst] = CHANGE_VERDICTS.filter(verdict => counts[verdict] > 0).sort(
    (a, b) => EXIT[b] - EXIT[a],
  );
  return {
    verdict: worst ?? 'ALLOWED',
    counts,
    asOf: checks
      .map(({ asOf }) => asOf)
      .reduce((a, b) => (Date.parse(b) < Date.parse(a) ? b : a)),
    operations: [...operations.values()],
    answers,
  };
}
