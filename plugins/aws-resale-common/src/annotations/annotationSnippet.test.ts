import fc from 'fast-check';
import { parse } from 'yaml';
import { annotationSnippet } from './annotationSnippet';

const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...':#-?[]{},&*!|>\'"%@`\\ \n\t~=0a.e') }),
  fc.constantFrom(
    'true',
    'No',
    'null',
    '~',
    '',
    '012345678901',
    '1e3',
    'E0',
    '0x1f',
    '1:20',
    '.inf',
    '2026-10-01',
    '---',
    'a: b',
    'a #b',
    '<<',
    '\u2028',
    '\ufeff',
    '😀',
    '\ud800',
    'user:default/a, group:default/b',
  ),
);
const anyAnnotations = fc.dictionary(anyText, anyText);

function marked(
  before: Record<string, unknown>,
  after: Record<string, string>,
) {
  const marks = { SAME: ' ', ADDED: '+', REMOVED: '-' };
  return annotationSnippet(before, after).lines.map(
    ({ mark, text }) => `${marks[mark]} ${text}`,
  );
}

describe('annotationSnippet', () => {
  it.each(['1.1', '1.2'] as const)(
    'gives a block to copy that YAML %s reads as the very annotations',
    version => {
      fc.assert(
        fc.property(anyAnnotations, after => {
          const { copy } = annotationSnippet({}, after);

          expect(
            Object.entries(
              parse(copy, { version, merge: false }).metadata.annotations,
            ),
          ).toEqual(Object.entries(after));
        }),
        { numRuns: 500 },
      );
    },
  );

  it('shows lines that make the old block from the new one', () => {
    fc.assert(
      fc.property(anyAnnotations, anyAnnotations, (before, after) => {
        const old = annotationSnippet({}, before).copy;
        const { lines, copy } = annotationSnippet(before, after);
        const with_ = (mark: string) =>
          lines
            .filter(line => line.mark === 'SAME' || line.mark === mark)
            .map(({ text }) => text)
            .sort();
        const expected = (block: string) =>
          block.trimEnd().replace(' {}', '').split('\n').sort();
        fc.pre(
          !`${old}${copy}`.includes('@') && !/ \{\}/.test(`${old}${copy}`),
        );

        expect(with_('REMOVED')).toEqual(expected(old));
        expect(with_('ADDED')).toEqual(expected(copy));
      }),
    );
  });

  it('writes like people do, in quotes only where YAML needs them', () => {
    expect(
      annotationSnippet(
        {},
        {
          'aws-resale/payer-account-id': '012345678901, 220744159036',
          'aws-resale/account-model': 'SPAM',
          'aws-resale/billing-transfer-started': '2026-10-01',
          'aws-resale/email-domains': 'acme.example, b.example',
          'aws-resale/account-manager': 'user:default/jane.doe, group:a/b',
          'aws-resale/odd key': "it's",
        },
      ),
    ).toMatchObject({
      kind: 'ANNOTATION',
      copy: `metadata:
  annotations:
    aws-resale/payer-account-id: '012345678901, 220744159036'
    aws-resale/account-model: SPAM
    aws-resale/billing-transfer-started: '2026-10-01'
    aws-resale/email-domains: acme.example, b.example
    aws-resale/account-manager: user:default/jane.doe, group:a/b
    aws-resale/odd key: 'it''s'
`,
    });
    expect(annotationSnippet({ a: 'b' }, {}).copy).toBe(
      'metadata:\n  annotations: {}\n',
    );
  });

  it('marks what changes, in its place', () => {
    expect(
      marked(
        {
          'aws-resale/account-model': 'ecma',
          'aws-resale/domains': 'acme.example',
          'aws-resale/payer-account-id': 330128847716,
          'aws-resale/linked-account-id': ['1', 2],
          'aws-resale/account-manager': { a: 1 },
          'aws-resale/billing-arrangement': null,
        },
        {
          'aws-resale/account-model': 'ECAM',
          'aws-resale/email-domains': 'acme.example',
          'aws-resale/payer-account-id': '330128847716',
          'aws-resale/new': 'x',
        },
      ),
    ).toEqual([
      '  metadata:',
      '    annotations:',
      '-     aws-resale/account-model: ecma',
      '+     aws-resale/account-model: ECAM',
      '-     aws-resale/domains: acme.example',
      '+     aws-resale/email-domains: acme.example',
      '-     aws-resale/payer-account-id: 330128847716',
      "+     aws-resale/payer-account-id: '330128847716'",
      '-     aws-resale/linked-account-id: [1, 2]',
      '-     aws-resale/account-manager: …',
      '-     aws-resale/billing-arrangement: ',
      '+     aws-resale/new: x',
    ]);
  });

  it('shows of e-mail addresses the domain alone', () => {
    expect(
      marked(
        { 'aws-resale/email-domains': "root@a.example,'x y'.z@b.example" },
        { 'aws-resale/email-domains': 'a.example' },
      ).slice(2),
    ).toEqual([
      "-     aws-resale/email-domains: '…@a.example,''x y''…@b.example'",
      '+     aws-resale/email-domains: a.example',
    ]);
  });
});
