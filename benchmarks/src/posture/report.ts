import { figures } from '../lib/figures';
import { markdownTable } from '../lib/markdownTable';
import type { MeasuredAnswer } from './measureAnswers';
import type { Judged } from './measureJudging';
import type { MeasuredPosture } from './measurePosture';
import type { PostureSizes } from './sizes';

const { count, megabytes, seconds } = figures;

/** The result as Markdown. */
export function report(
  sizes: PostureSizes,
  { largest, judging, answers }: MeasuredPosture,
): string {
  const { heap } = judging;
  return [
    '# Posture of root users',
    `${count(sizes.accounts)} accounts in ${count(
      sizes.organizations,
    )} organizations, of ${count(
      sizes.customers,
    )} customers, the largest of which has ${count(
      largest,
    )} of them. Root credentials and security contacts of all were read, and what organizations have in place; for half of them two people say who keeps password and MFA.`,
    '## Judging',
    judgingTable(sizes, judging),
    'All but the first are the median of five. A change is measured from the moment when it is handed to the store until results and roll-ups are written. Time against 1,000 accounts: that of the line by what 1,000 accounts take the first time.',
    `On the heap: ${megabytes(
      heap.before,
    )} before all accounts were judged the first time, ${megabytes(
      heap.after,
    )} afterwards, and no more than ${megabytes(
      heap.most,
    )} meanwhile, with what was not collected yet.`,
    '## Answers',
    answerTable(answers),
    'Asked for one after the other by somebody who may see everything, without HTTP. Against the plain list: by the same figure of the first line. Each was asked for during a second before anything was measured.',
  ].join('\n\n');
}

function judgingTable(
  sizes: PostureSizes,
  judging: MeasuredPosture['judging'],
): string {
  const { first } = judging;
  const perThousand = (1_000 * first.seconds) / first.judged;
  const lines: Array<[title: string, judged: Judged]> = [
    ['all accounts, the first time', first],
    ['nothing is due', judging.nothing],
    ['a reader sees one account otherwise', judging.account],
    [
      'a reader sees one account of the largest customer otherwise',
      judging.accountOfLargest,
    ],
    ['a group has other members', judging.memberships],
    ['the day is counted', { seconds: judging.day, judged: 0 }],
  ];
  return markdownTable(
    [
      'what happens',
      'accounts judged',
      'of all',
      'time',
      'time against 1,000 accounts',
    ],
    lines.map(([title, act]) => [
      title,
      count(act.judged),
      `${((100 * act.judged) / sizes.accounts).toFixed(3)} %`,
      time(act.seconds),
      (act.seconds / perThousand).toFixed(3),
    ]),
  );
}

function answerTable(answers: readonly MeasuredAnswer[]): string {
  const [plain] = answers;
  return markdownTable(
    [
      'answer',
      'p50',
      'p99',
      'p50 against the plain list',
      'p99 against the plain list',
      'times',
    ],
    answers.map(answer => [
      answer.title,
      time(answer.p50),
      time(answer.p99),
      (answer.p50 / plain.p50).toFixed(2),
      (answer.p99 / plain.p99).toFixed(2),
      count(answer.times),
    ]),
  );
}

function time(value: number): string {
  return value < 1 ? `${(value * 1_000).toFixed(1)} ms` : seconds(value);
}
