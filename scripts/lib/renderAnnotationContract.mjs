import { markdownTable } from './markdownTable.mjs';

/** Entities whose annotations are only wrong in their place or beside each other. */
const TOGETHER = [
  {
    case: 'A misspelt name',
    isCustomer: true,
    annotations: { 'aws-resale/account-modell': 'SPAM' },
  },
  {
    case: 'A name that does not exist',
    isCustomer: true,
    annotations: { 'aws-resale/tier': 'gold' },
  },
  {
    case: 'Another name for accounts',
    annotations: { 'aws-resale/account-id': '004417820931' },
  },
  {
    case: 'A claim by an entity that is no customer',
    annotations: { 'aws-resale/payer-account-id': '012345678901' },
  },
  {
    case: 'A linked account on an entity that is no customer',
    annotations: { 'aws-resale/linked-account-id': '004417820931' },
  },
  {
    case: 'An account that a customer names without claiming it',
    isCustomer: true,
    annotations: { 'amazonaws.com/account-id': '004417820931' },
  },
  {
    case: 'A payer that is a linked account too',
    isCustomer: true,
    annotations: {
      'aws-resale/payer-account-id': '012345678901',
      'aws-resale/linked-account-id': '012345678901',
    },
  },
  {
    case: 'A start without a billing transfer',
    isCustomer: true,
    annotations: { 'aws-resale/billing-transfer-started': '2026-10-01' },
  },
  {
    case: 'Two keys that name different accounts',
    annotations: {
      'amazonaws.com/account-id': '004417820931',
      'amazon.com/account-id': '118203774519',
    },
  },
  {
    case: 'A number without quotes',
    isCustomer: true,
    annotations: { 'aws-resale/payer-account-id': 12345678901 },
  },
  {
    case: 'A list of YAML',
    isCustomer: true,
    annotations: { 'aws-resale/email-domains': ['acme.example'] },
  },
  {
    case: 'Nothing',
    isCustomer: true,
    annotations: { 'aws-resale/account-model': '' },
  },
];

/**
 * Writes the annotation contract as Markdown, with what the checks themselves
 * say about typical mistakes.
 *
 * @param {object} common - the module backstage-plugin-aws-resale-common.
 * @returns {string}
 */
export function renderAnnotationContract(common) {
  const rows = common.ANNOTATION_CONTRACT;
  const problemsOf = (annotations, isCustomer) =>
    common.checkEntityAnnotations(
      { kind: isCustomer ? 'Group' : 'Component', metadata: { annotations } },
      {
        accountIdAnnotations: common.DEFAULT_ACCOUNT_ID_ANNOTATIONS,
        isCustomer,
      },
    ).problems;
  const snippet = annotations =>
    common
      .annotationSnippet({}, annotations)
      .copy.split('\n')
      .slice(2)
      .map(line => line.trim())
      .join('\n')
      .trim();

  // Keys that mean the same are told together.
  const titles = [...new Set(rows.map(row => row.title))];
  const sections = titles.flatMap(title => {
    const same = rows.filter(row => row.title === title);
    const [{ on, description, example, mistakes, key }] = same;
    return [
      `### ${title}`,
      `${same.map(row => code(row.key)).join(', ')}, on ${
        on === 'customer' ? 'customers' : 'any other entity'
      }. ${description}`,
      ['```yaml', snippet({ [key]: example }), '```'].join('\n'),
      markdownTable(
        ['what is written', 'what is said'],
        mistakes.map(mistake => [
          code(mistake),
          problemsOf({ [key]: mistake }, on === 'customer')
            .filter(problem => problem.code !== 'MEANINGLESS')
            .map(told)
            .join('<br>'),
        ]),
      ),
    ];
  });

  return [
    '## The annotations',
    markdownTable(
      ['annotation', 'on', 'example'],
      rows.map(({ key, on, example }) => [
        code(key),
        on === 'customer' ? 'customer' : 'any other entity',
        code(example),
      ]),
    ),
    ...sections,
    '### Names, places and contradictions',
    markdownTable(
      ['what is wrong', 'what is said'],
      TOGETHER.map(one => [
        `${one.case}: ${Object.entries(one.annotations)
          .map(([key, value]) => code(`${key}: ${JSON.stringify(value)}`))
          .join(', ')}`,
        problemsOf(one.annotations, one.isCustomer ?? false)
          .map(told)
          .join('<br>'),
      ]),
    ),
  ].join('\n\n');
}

function told({ code: problem, severity, message }) {
  return `${cell(message)} (${severity === 'ERROR' ? '' : 'warning, '}${code(
    problem,
  )})`;
}

function code(text) {
  return `\`${cell(text)}\``;
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('*.', '\\*.');
}
