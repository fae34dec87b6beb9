import Ajv from 'ajv';
import fc from 'fast-check';
import { ANNOTATION_CONTRACT } from './contract';
import { ANNOTATIONS, DEFAULT_ACCOUNT_ID_ANNOTATIONS } from './keys';
import { readAnnotation } from './readAnnotation';

function errorsIn(
  definition: (typeof ANNOTATION_CONTRACT)[number],
  value: unknown,
): string[] {
  const errors: string[] = [];
  readAnnotation(definition, value, problem => {
    if (problem.severity !== 'WARNING') {
      errors.push(problem.message);
    }
  });
  return errors;
}

/** Texts that are good often enough to say something. */
function texts(definition: (typeof ANNOTATION_CONTRACT)[number]) {
  const part = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(...definition.example.split(', ')),
    },
    { weight: 2, arbitrary: fc.constantFrom(',', ';', '\n', ' ', ', ', '\t') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...definition.mistakes,
        'End-Customer',
        'sptm',
        'user:x',
        '=',
        'ſpam',
        'ü.example',
        '2026-09-01T10:00:00Z',
      ),
    },
  );
  return fc
    .tuple(fc.array(part, { maxLength: 6 }), fc.boolean())
    .map(([parts, isUpper]) =>
      isUpper ? parts.join('').toUpperCase() : parts.join(''),
    );
}

describe('ANNOTATION_CONTRACT', () => {
  it('has one row for every key, in the order in which they are told', () => {
    expect(ANNOTATION_CONTRACT.map(({ key }) => key)).toEqual([
      ...Object.values(ANNOTATIONS),
      ...DEFAULT_ACCOUNT_ID_ANNOTATIONS,
    ]);
    expect(
      ANNOTATION_CONTRACT.filter(({ on }) => on === 'customer').map(
        ({ key }) => key,
      ),
    ).toEqual(Object.values(ANNOTATIONS));
  });

  describe.each(ANNOTATION_CONTRACT.map(row => [row.key, row] as const))(
    '%s',
    (_, definition) => {
      const matches = new Ajv({ strict: true }).compile(definition.jsonSchema);

      it('has an example that is read without a problem', () => {
        expect(errorsIn(definition, definition.example)).toEqual([]);
      });

      it('has mistakes about which something is said', () => {
        expect(definition.mistakes.length).toBeGreaterThan(1);
        for (const mistake of definition.mistakes) {
          const problems: unknown[] = [];
          readAnnotation(definition, mistake, one => problems.push(one));
          expect(problems).not.toEqual([]);
        }
      });

      it('has a schema that accepts whatever is read without an error', () => {
        const good = new Set<string>();
        fc.assert(
          fc.property(texts(definition), text => {
            const isGood = errorsIn(definition, text).length === 0;
            good.add(isGood ? text : '');

            // Where it is not good, the schema may say what it likes.
            expect(!isGood || matches(text)).toBe(true);
          }),
          { numRuns: 1000 },
        );
        expect(good.size).toBeGreaterThan(5);
      });

      it('has a schema that refuses what is no text', () => {
        for (const value of [null, 12345678901, true, [], {}]) {
          expect(matches(value)).toBe(false);
        }
        expect(matches('')).toBe(false);
      });
    },
  );
});
