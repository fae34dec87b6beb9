import {
  ANNOTATION_CONTRACT,
  DEFAULT_ACCOUNT_ID_ANNOTATIONS,
} from 'backstage-plugin-aws-resale-common';
import fc from 'fast-check';
import { stringify } from 'yaml';
import {
  checkCatalogYaml,
  type CheckCatalogYamlOptions,
} from './checkCatalogYaml';

const options: CheckCatalogYamlOptions = {
  accountIdAnnotations: DEFAULT_ACCOUNT_ID_ANNOTATIONS,
};

function customer(...annotations: string[]): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: Acme
  annotations:
${annotations.map(line => `    ${line}\n`).join('')}spec:
  type: customer
  children: []
`;
}

/** Problems as `line:column SEVERITY CODE message`. */
function lines(text: string, changes: Partial<CheckCatalogYamlOptions> = {}) {
  return checkCatalogYaml(text, { ...options, ...changes }).problems.map(
    ({ line, column, severity, code, message }) =>
      `${line}:${column} ${severity} ${code ?? '-'} ${message}`,
  );
}

describe('checkCatalogYaml', () => {
  it('finds nothing wrong with good annotations', () => {
    expect(
      checkCatalogYaml(
        customer(
          "aws-resale/payer-account-id: '012345678901'",
          'aws-resale/account-model: SPAM',
        ),
        options,
      ),
    ).toEqual({ entities: 1, problems: [] });
  });

  it('tells a problem with its place, entity and what was meant', () => {
    expect(
      checkCatalogYaml(customer('aws-resale/account-model: ecma'), options),
    ).toEqual({
      entities: 1,
      problems: [
        {
          line: 6,
          column: 31,
          severity: 'ERROR',
          code: 'UNKNOWN_MODEL',
          message:
            '"ecma" is not an account model; write ECAM, SPAM or DISTRIBUTOR: did you mean ECAM?',
          annotation: 'aws-resale/account-model',
          entityRef: 'group:default/acme',
          suggestion: 'ECAM',
        },
      ],
    });
  });

  it('points at the wrong part of a list, at a key, or at a missing value', () => {
    expect(
      lines(
        customer(
          "aws-resale/payer-account-id: '112345678901, 12345678901, 112345678901'",
          'aws-resale/account-modell: SPAM',
          'aws-resale/linked-account-id: |',
          '  220744159036',
          '  prod',
          'aws-resale/email-domains:',
          'aws-resale/account-manager: ""',
        ),
      ).map(line => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      '6:49 ERROR LOST_ZERO',
      '6:62 WARNING REPEATED',
      '7:5 ERROR UNKNOWN_KEY',
      '10:7 ERROR NOT_AN_ACCOUNT_ID',
      '11:5 ERROR EMPTY',
      '12:33 ERROR EMPTY',
    ]);
  });

  it('judges numbers without quotes by what is written', () => {
    const problems = checkCatalogYaml(
      customer(
        'aws-resale/payer-account-id: 018302774519',
        'aws-resale/linked-account-id: 330128847716',
        'amazonaws.com/account-id: 18302774519',
      ),
      options,
    ).problems;

    expect(
      problems.map(({ line, column, code, message, suggestion }) => [
        `${line}:${column} ${code}`,
        message,
        suggestion,
      ]),
    ).toEqual([
      [
        '6:34 LOST_ZERO',
        "018302774519 has no quotes, so YAML reads the number 18302774519; write '018302774519'",
        '018302774519',
      ],
      [
        '7:35 NOT_A_TEXT',
        "330128847716 has no quotes, so YAML reads a number, and an annotation must be a text; write '330128847716'",
        '330128847716',
      ],
      [
        '8:31 LOST_ZERO',
        '18302774519 is a number, and a number loses leading zeros; put the 12 digits in quotes: did you mean "018302774519"?',
        '018302774519',
      ],
    ]);
  });

  it('reads every document, and only those that are entities', () => {
    const result = checkCatalogYaml(
      [
        'just: values\naws-resale/account-model: ecma\n',
        customer('aws-resale/account-model: a'),
        '# nothing but a comment\n',
        '- a\n- list\n',
        customer('aws-resale/account-model: b').replace('kind: Group\n', ''),
        customer('aws-resale/account-model: c').replace('Acme', 'other'),
      ].join('---\n'),
      options,
    );

    expect(result.entities).toBe(2);
    expect(
      result.problems.map(({ entityRef, message }) => [
        entityRef,
        message.slice(0, 3),
      ]),
    ).toEqual([
      ['group:default/acme', '"a"'],
      ['group:default/other', '"c"'],
    ]);
  });

  it('knows customers by the filter, without their location', () => {
    const text = `apiVersion: backstage.io/v1alpha1
kind: Domain
metadata:
  name: acme
  namespace: sales
  annotations:
    aws-resale/account-model: SPAM
`;
    const isCustomer = (
      customerFilter: CheckCatalogYamlOptions['customerFilter'],
    ) => lines(text, { customerFilter }).length === 0;

    expect(isCustomer(undefined)).toBe(false);
    expect(lines(text)).toEqual([
      '7:5 ERROR MISPLACED this Domain is no customer by the customer filter, so it claims nothing here; move it to the customer, or make this entity match the filter (awsResale.customers.filter)',
    ]);
    expect(isCustomer({ kinds: ['domain'] })).toBe(true);
    expect(isCustomer({ kinds: ['domain'], types: ['x'] })).toBe(false);
    expect(
      isCustomer({ namespaces: ['sales'], locationPrefixes: ['url:x'] }),
    ).toBe(true);
  });

  it('reads the accounts of other entities under the keys it is told', () => {
    const text = customer('example.com/aws: prod').replace(
      'type: customer',
      'type: team',
    );

    expect(lines(text)).toEqual([]);
    expect(lines(text, { accountIdAnnotations: ['example.com/aws'] })).toEqual([
      '6:22 ERROR NOT_AN_ACCOUNT_ID "prod" is not an AWS account id; write its 12 digits',
    ]);
  });

  it('follows anchors and points at where they are used', () => {
    expect(
      lines(
        `x-models: &model ecma\n${customer(
          'aws-resale/account-model: *model',
        )}`,
      ),
    ).toEqual([expect.stringMatching(/^7:31 ERROR UNKNOWN_MODEL "ecma"/)]);
  });

  it('says nothing about values that are filled in later', () => {
    expect(
      lines(
        customer(
          'aws-resale/payer-account-id: ${{ values.payer }}',
          "aws-resale/linked-account-id: '{{ values.accounts }}'",
          'aws-resale/account-model: { $text: ./model.txt }',
          'aws-resale/email-domains: {{ values.domains }}',
          'aws-resale/modell: ${{ values.model }}',
        ),
      ),
    ).toEqual([expect.stringMatching(/^10:5 ERROR UNKNOWN_KEY/)]);
  });

  it('tells what is no YAML, and the rest all the same', () => {
    expect(lines(customer('aws-resale/account-model: "ecma'))).toEqual([
      '10:1 ERROR - this is no valid YAML: Missing closing "quote',
    ]);
    expect(
      lines(
        customer('aws-resale/account-model: a', 'aws-resale/account-model: a'),
      ),
    ).toEqual(['7:5 ERROR - this is no valid YAML: Map keys must be unique']);
    expect(
      lines(`a: [\n---\n${customer('aws-resale/account-model: a')}`),
    ).toEqual([
      expect.stringMatching(/^2:1 ERROR - this is no valid YAML: /),
      expect.stringMatching(/^8:31 ERROR UNKNOWN_MODEL "a"/),
    ]);
  });

  it('tells what cannot be read at all', () => {
    const bomb = [
      'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: 8 },
        (_, index) =>
          `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`)}]`,
      ),
    ].join('\n');

    expect(
      lines(`${bomb}\n${customer('aws-resale/account-model: *a8')}`),
    ).toEqual([
      expect.stringMatching(/^1:1 ERROR - this YAML cannot be read: /),
    ]);
    expect(lines('['.repeat(50_000))[0]).toMatch(
      /^1:\d+ ERROR - this (is no valid YAML|YAML cannot be read): /,
    );
  });

  it('throws at no text, and points into it', () => {
    const key = fc.constantFrom(
      ...ANNOTATION_CONTRACT.map(row => row.key),
      'aws-resale/x',
      '__proto__',
    );
    const entity = fc
      .record({
        kind: fc.constantFrom('Group', 'Component', 'root@a.example'),
        type: fc.constantFrom('customer', 'team'),
        annotations: fc.dictionary(key, fc.jsonValue()),
      })
      .map(({ kind, type, annotations }) =>
        stringify({
          apiVersion: 'x',
          kind,
          metadata: { name: 'x', annotations },
          spec: { type },
        }),
      );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      entity,
      fc
        .tuple(entity, fc.nat(400), fc.string({ maxLength: 3 }))
        .map(([yaml, at, more]) => yaml.slice(0, at) + more + yaml.slice(at)),
    );
    fc.assert(
      fc.property(text, yaml => {
        for (const { line, column } of checkCatalogYaml(yaml, options)
          .problems) {
          expect(line).toBeLessThanOrEqual(yaml.split('\n').length);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });
});
