import type {
  ChangeAnswer,
  ChangeCheck,
} from 'backstage-plugin-aws-resale-common';
import type { TextLook } from '../CheckResult';
import { writeAnswer } from './writeAnswer';

/** How many, in words. */
function writeCounts({ counts, answers }: ChangeCheck): string {
  const words = [
    `${counts.ALLOWED} allowed`,
    `${counts.NEEDS_APPROVAL} ${
      counts.NEEDS_APPROVAL === 1 ? 'needs' : 'need'
    } approval`,
    `${counts.NOT_OURS} not ours`,
    `${counts.UNKNOWN} unknown`,
  ];
  return `${answers.length} ${
    answers.length === 1 ? 'answer' : 'answers'
  }: ${words.join(', ')}`;
}

/**
 * Writes all answers for people, and how many they are.
 *
 * @param options.planned - what a plan does that an answer is about.
 */
export function writeCheck(
  check: ChangeCheck,
  options: TextLook & {
    planned?: (answer: ChangeAnswer) => readonly string[];
  },
): string {
  const operations = new Map(check.operations.map(each => [each.id, each]));
  const answers = check.answers.map(answer =>
    writeAnswer(answer, {
      operation: operations.get(answer.operationId),
      asOf: check.asOf,
      appUrl: options.appUrl,
      isColoured: options.isColoured,
      planned: options.planned?.(answer),
    }),
  );
  return `${answers.join('')}${writeCounts(check)}\n`;
}
