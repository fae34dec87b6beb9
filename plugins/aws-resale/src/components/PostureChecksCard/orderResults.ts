import { POSTURE_CHECK, SEVERITIES } from 'backstage-plugin-aws-resale-common';
import type { CheckResult } from 'backstage-plugin-aws-resale-common';
import type { ChipWords } from '../Chip';
import { resultWord } from './resultWord';

/** What asks for more comes first. */
const ORDER: readonly ChipWords['result'][] = [
  'EXPOSED',
  'NOT_OBSERVED',
  'ACCEPTED',
  'PROTECTED',
  'REMOVED',
  'NOT_APPLICABLE',
];

/** Results worst first; within a word by severity, then in the order of the table. */
export function orderResults(results: readonly CheckResult[]): CheckResult[] {
  const rank = (result: CheckResult) =>
    ORDER.indexOf(resultWord(result)) * SEVERITIES.length +
    SEVERITIES.indexOf(POSTURE_CHECK[result.checkId].severity);
  return [...results].sort((one, other) => rank(one) - rank(other));
}
