import { toError } from '@backstage/errors';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { combineFindings } from '../combineFindings';
import { parseFindings } from './parseFindings';
import { FINDINGS_FORMATS } from './types';

const fixture = (name: string) =>
  readFileSync(resolve(__dirname, '../__fixtures__', name), 'utf8');
const OCSF = fixture('scanner.ocsf.json');
const ASFF = fixture('securityHub.asff.json');

const controls = (content: string, format = FINDINGS_FORMATS[0] as never) =>
  parseFindings(content, format).findings.map(it => it.controls[0].id);

describe('parseFindings', () => {
  it('reads what a scanner and Security Hub write', () => {
    expect(parseFindings(OCSF, 'ocsf')).toMatchObject({
      findings: { length: 5 },
      others: 0,
    });
    expect(controls(OCSF)[0]).toBe('iam_root_mfa_enabled');
    expect(parseFindings(ASFF, 'asff')).toMatchObject({
      findings: { length: 2 },
      others: 1,
    });
    expect(controls(ASFF)).toEqual(['IAM.6', 'Account.1']);
  });

  it('reads lists, one finding, and findings or answers on each line', () => {
    const [one, two] = JSON.parse(ASFF).Findings;
    const all = ['IAM.6', 'Account.1'];
    const lines = (...items: unknown[]) =>
      items.map(item => JSON.stringify(item)).join('\r\n');
    expect(controls(JSON.stringify([one, two]))).toEqual(all);
    expect(controls(JSON.stringify(one))).toEqual(['IAM.6']);
    expect(controls(lines(one, two))).toEqual(all);
    expect(controls(`${lines({ Findings: [one] }, [two])}\n\n`)).toEqual(all);
    expect(controls(`\uFEFF${JSON.stringify([one, two])}`)).toEqual(all);
  });

  it('reads both formats from one file, unless one is asked for', () => {
    const both = JSON.stringify([
      ...JSON.parse(OCSF),
      ...JSON.parse(ASFF).Findings,
    ]);
    expect(parseFindings(both, 'auto').findings).toHaveLength(7);
    expect(parseFindings(both, 'ocsf').findings).toHaveLength(5);
    expect(parseFindings(both, 'asff').findings).toHaveLength(2);
  });

  it('takes an empty list for no finding', () => {
    expect(parseFindings('[]', 'auto')).toEqual({ findings: [], others: 0 });
    expect(parseFindings('{"Findings": []}', 'asff')).toEqual({
      findings: [],
      others: 0,
    });
  });

  it.each([
    ['', 'auto', /The file is empty/],
    [' \n ', 'auto', /The file is empty/],
    ['[{"AwsAccountId": "secret', 'auto', /line 1 cannot be read/],
    ['{"a": 1}\n{"b": 2}\n{"c', 'auto', /line 3 cannot be read/],
    ['{"a": 1}', 'auto', /Nothing in the file is a finding in OCSF or ASFF/],
    [ASFF, 'ocsf', /Nothing in the file is a finding in OCSF; leave/],
    [OCSF, 'asff', /Nothing in the file is a finding in ASFF; leave/],
  ] as const)('says what is wrong with %j', (content, format, message) => {
    expect(() => parseFindings(content, format)).toThrow(message);
    expect(() => parseFindings(content, format)).not.toThrow(/secret/);
  });

  it('says what is wrong with any text, and never breaks', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()),
        fc.constantFrom(...FINDINGS_FORMATS),
        (content, format) => {
          expect(['InputError', undefined]).toContain(
            failureOf(() =>
              combineFindings(parseFindings(content, format).findings),
            ),
          );
        },
      ),
    );
  });

  it('reads findings with anything in any place, and never breaks', () => {
    const paths = [OCSF, ASFF].flatMap(content => {
      const [item] = JSON.parse(content).Findings ?? JSON.parse(content);
      return pathsOf(item).map(path => ({ item, path }));
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.jsonValue(),
        ({ item, path }, value) => {
          const content = JSON.stringify([item, replaced(item, path, value)]);
          const { findings } = parseFindings(content, 'auto');
          for (const finding of combineFindings(findings)) {
            expect(typeof finding.accountId).toBe('string');
            expect(typeof finding.observedAt).toBe('string');
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Name of the error that something throws. */
function failureOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return toError(error).name;
  }
}

/** Every place in a value. */
function pathsOf(value: unknown, at: string[] = []): string[][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [
        [...at, key],
        ...pathsOf(inner, [...at, key]),
      ])
    : [];
}

function replaced(value: unknown, path: string[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    return by;
  }
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}
