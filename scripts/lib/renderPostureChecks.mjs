import { markdownTable } from './markdownTable.mjs';

/** How the columns of the table of checks are headed, and what they hold. */
const TASK_COLUMNS = {
  payer: 'payer',
  linkedEcam: 'linked, ECAM',
  linkedSpam: 'linked, SPAM',
};

/**
 * Writes the table of checks as Markdown.
 *
 * @param {object} common - the module backstage-plugin-aws-resale-common.
 * @returns {string}
 */
export function renderPostureChecks(common) {
  const checks = common.POSTURE_CHECKS;
  return [
    '## The checks',
    markdownTable(
      ['check', 'good when', 'severity', ...Object.values(TASK_COLUMNS)],
      checks.map(({ id, title, severity, responsible }) => [
        code(id),
        cell(title),
        severity.toLowerCase(),
        ...Object.keys(TASK_COLUMNS).map(column =>
          task(responsible[column]?.party),
        ),
      ]),
    ),
    'The last three columns say whose task a check is where the provider owns the payer; a dash where it has no meaning. Under billing transfer the page of the account says it.',
    'No reader of ours answers `contacts-distinct`, `root-use-alarm`, `organization-change-alarm` and `delegated-administrators` yet: findings of other tools do, and without any they are not observed.',
    '### What each asks elsewhere',
    markdownTable(
      ['check', 'CIS 3.0', 'CIS 5.0', 'CIS 7.0', 'Security Hub', 'Prowler'],
      checks
        .filter(({ answers }) => Object.values(answers).flat().length > 0)
        .map(({ id, answers }) => [
          code(id),
          ...['cis3', 'cis5', 'cis7', 'securityHub', 'prowler'].map(benchmark =>
            ids(answers[benchmark]),
          ),
        ]),
    ),
    'In brackets: asks something near, whose result does not decide the check.',
  ].join('\n\n');
}

function task(party) {
  return party ? party.toLowerCase() : '–';
}

function ids(answers) {
  return answers
    .map(({ id, relation }) =>
      relation === 'ANSWERS' ? cell(id) : `(${cell(id)})`,
    )
    .join('<br>');
}

function code(text) {
  return `\`${text}\``;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('_', '\\_');
}
