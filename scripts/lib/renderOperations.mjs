import { markdownTable } from './markdownTable.mjs';

/** Columns of verdicts, and the cell of an operation in each. */
const VERDICT_COLUMNS = [
  ['linked, ECAM', ({ linked }) => linked?.ECAM],
  ['linked, SPAM', ({ linked }) => linked?.SPAM],
  ['payer, ECAM', ({ payer }) => payer?.ECAM],
  ['payer, SPAM', ({ payer }) => payer?.SPAM],
];

const UNDO_WORDS = {
  NOTHING: 'leaves nothing',
  YES: 'yes',
  PARTLY: 'partly',
  NO: 'no',
};

/**
 * Writes the table of operations as Markdown, group by group.
 *
 * @param {object} common - the module backstage-plugin-aws-resale-common.
 * @returns {string}
 */
export function renderOperations(common) {
  const { OPERATIONS, OPERATION_GROUPS, OPERATION_GROUP_LABELS } = common;
  return [
    '## Who approves',
    markdownTable(
      ['short', 'is'],
      common.APPROVERS.map(approver => [
        code(approver),
        cell(common.APPROVER_LABELS[approver]),
      ]),
    ),
    ...OPERATION_GROUPS.flatMap(group =>
      renderGroup(
        OPERATION_GROUP_LABELS[group],
        OPERATIONS.filter(operation => operation.group === group),
      ),
    ),
  ].join('\n\n');
}

function renderGroup(label, operations) {
  return [
    `## ${label}`,
    markdownTable(
      [
        'operation',
        'id',
        ...VERDICT_COLUMNS.map(([head]) => head),
        'can be undone',
      ],
      operations.map(({ id, title, isCommon, verdicts, undo }) => [
        isCommon ? `**${cell(title)}**` : cell(title),
        code(id),
        ...VERDICT_COLUMNS.map(([, pick]) => verdict(pick(verdicts))),
        UNDO_WORDS[undo],
      ]),
    ),
    markdownTable(
      ['id', 'what AWS requires', 'the way back', 'read'],
      operations.map(({ id, requires, wayBack, cannotUndo, url }) => [
        code(id),
        cell(requires),
        cell([wayBack, cannotUndo].filter(Boolean).join(' ')),
        `[AWS](${url})`,
      ]),
    ),
  ];
}

/** `needs approval: FIN, CUS`; a mark where contracts may say otherwise. */
function verdict(found) {
  if (!found) {
    return '–';
  }
  const { approvers, basis, whenRemoved } = found;
  const words = found.verdict.toLowerCase().replaceAll('_', ' ');
  const who = approvers.length > 0 ? `: ${approvers.join(', ')}` : '';
  const mark = basis.split(' ').includes('?') ? ' (?)' : '';
  const removed = whenRemoved
    ? `<br>credentials removed: ${verdict(whenRemoved)}`
    : '';
  return `${words}${who}${mark}${removed}`;
}

function code(text) {
  return `\`${text}\``;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('_', '\\_');
}
