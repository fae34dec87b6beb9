import fc from 'fast-check';
import { checkEntityAnnotations } from './checkEntityAnnotations';
import { contractAnnotations } from './contractAnnotations';
import { correctAnnotations } from './correctAnnotations';
import { annotationSnippet } from './annotationSnippet';
import { ANNOTATION_CONTRACT } from './contract';
import { DEFAULT_ACCOUNT_ID_ANNOTATIONS } from './keys';

const options = { accountIdAnnotations: DEFAULT_ACCOUNT_ID_ANNOTATIONS };

const anyKey = fc.oneof(
  fc.constantFrom(
    ...ANNOTATION_CONTRACT.map(({ key }) => key),
    'aws-resale/account-modell',
    'aws-resale/__proto__',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.string().map(name => `aws-resale/${name}`),
  fc.string({ unit: 'binary' }),
);
const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...ANNOTATION_CONTRACT.flatMap(({ example, mistakes }) => [
      example,
      ...mistakes,
    ]),
  ),
);
const anyAnnotations = fc.dictionary(anyKey, anyValue);

describe('checkEntityAnnotations', () => {
  it('throws at nothing that stands in an entity, nor do its corrections', () => {
    fc.assert(
      fc.property(anyAnnotations, fc.boolean(), (annotations, isCustomer) => {
        const { problems } = checkEntityAnnotations(
          { kind: 'Group', metadata: { name: 'any', annotations } },
          { ...options, isCustomer },
        );
        const before = contractAnnotations(
          annotations,
          DEFAULT_ACCOUNT_ID_ANNOTATIONS,
        );
        const after = correctAnnotations(before, problems);
        expect(annotationSnippet(before, after ?? {}).kind).toBe('ANNOTATION');
      }),
    );
  });

  it('throws at no entity, however little it has of one', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, isCustomer) => {
        for (const text of [
          JSON.stringify(value),
          `{"kind":${JSON.stringify(value)}}`,
          `{"metadata":${JSON.stringify(value)}}`,
          `{"metadata":{"annotations":${JSON.stringify(value)}}}`,
        ]) {
          const found = checkEntityAnnotations(JSON.parse(text), {
            ...options,
            isCustomer,
          });
          expect(found.problems).toBeInstanceOf(Array);
        }
      }),
    );
  });

  it.each(ANNOTATION_CONTRACT.map(({ key }) => key))(
    'takes a huge value of %s in its stride',
    key => {
      for (const part of ['1', ' ', '=', '1=', ',', 'a.', ': ', '@', 'user:']) {
        const { problems } = checkEntityAnnotations(
          {
            kind: 'Group',
            metadata: {
              name: 'any',
              annotations: { [key]: `${part.repeat(100_000)}!` },
            },
          },
          { ...options, isCustomer: true },
        );
        expect(JSON.stringify(problems).length).toBeLessThan(20_000);
      }
    },
  );

  it('never repeats an e-mail address, wherever it stands', () => {
    fc.assert(
      fc.property(
        anyKey,
        fc.emailAddress(),
        fc.constantFrom('', ', ', '=', ' '),
        fc.boolean(),
        (key, email, separator, isCustomer) => {
          const { problems } = checkEntityAnnotations(
            {
              kind: 'Group',
              metadata: {
                name: 'any',
                annotations: {
                  [key]: `${email}${separator}004417820931${separator}${email}`,
                  [`aws-resale/${email}`]: email,
                },
              },
            },
            { ...options, isCustomer },
          );

          expect(JSON.stringify(problems)).not.toContain(email);
          expect(problems).not.toEqual([]);
        },
      ),
    );
  });

  it('reads the configured keys alone as accounts that an entity runs in', () => {
    const entity = {
      kind: 'Component',
      metadata: {
        name: 'shop',
        annotations: {
          'amazonaws.com/account-id': 'not looked at',
          'example.com/aws': '012345678901, 1',
        },
      },
    };

    expect(
      checkEntityAnnotations(entity, {
        accountIdAnnotations: ['example.com/aws', 'aws-resale/account-model'],
        isCustomer: false,
      }),
    ).toEqual({
      accountIds: ['012345678901'],
      problems: [
        {
          annotation: 'example.com/aws',
          code: 'NOT_AN_ACCOUNT_ID',
          severity: 'ERROR',
          value: '1',
          message: '"1" has 1 digit instead of 12; write all 12',
        },
      ],
    });
  });

  it('asks for nothing to be written where no account key is configured', () => {
    const { problems } = checkEntityAnnotations(
      {
        kind: 'Component',
        metadata: {
          name: 'shop',
          annotations: { 'aws-resale/linked-account-id': '012345678901' },
        },
      },
      { accountIdAnnotations: [], isCustomer: false },
    );

    expect(problems).toEqual([
      expect.objectContaining({
        code: 'MISPLACED',
        message: expect.stringContaining('move it to the customer'),
      }),
    ]);
    expect(problems[0].suggestion).toBeUndefined();
  });
});

describe('contractAnnotations', () => {
  it('keeps those of the contract and those meant to be, in their order', () => {
    expect(
      Object.entries(
        contractAnnotations(
          {
            'aws-resale/zone': 1,
            'backstage.io/techdocs-ref': 'dir:.',
            'example.com/aws': ['012345678901'],
            'amazonaws.com/account-id': '012345678901',
            'AWS_Resale:account-model': null,
            'aws-resale/account-model': 'SPAM',
            'aws-resales/account-model': 'SPAM',
          },
          ['example.com/aws'],
        ),
      ),
    ).toEqual([
      ['aws-resale/zone', 1],
      ['example.com/aws', ['012345678901']],
      ['AWS_Resale:account-model', null],
      ['aws-resale/account-model', 'SPAM'],
    ]);
    expect(contractAnnotations(undefined, [])).toEqual({});
  });
});
