import fc from 'fast-check';
import { compileRule, placeOf } from './compileRule';
import { explainRule } from './explainRule';
import type { MappingRule } from './MappingRule';

const PAYER = '100000000000';

function refs(
  rule: Partial<MappingRule>,
  account: { name?: string; ouPath?: string; payerAccountId?: string },
): string[] {
  return compileRule({
    id: 'rule',
    customer: 'group:default/{customer}',
    ...rule,
  }).refsFor(
    placeOf({ name: '', ouPath: '/', payerAccountId: PAYER, ...account }),
  );
}

describe('compileRule', () => {
  it.each<[string, string, string[]]>([
    ['/Kunden/{customer}', '/Kunden/Acme', ['acme']],
    ['/Kunden/{customer}', '/kunden/ACME', ['acme']],
    ['/Kunden/{customer}', '/Kunden/Acme/Prod', []],
    ['/Kunden/{customer}', '/Kunden', []],
    ['/Kunden/{customer}/**', '/Kunden/Acme', ['acme']],
    ['/Kunden/{customer}/**', '/Kunden/Acme/Prod/EU', ['acme']],
    ['/Kunden/{customer}/**', '/Intern/Acme', []],
    ['/Kunden/{customer}/*', '/Kunden/Acme/Prod', ['acme']],
    ['/Kunden/{customer}/*', '/Kunden/Acme', []],
    ['/**/{customer}', '/A/B/Müller', ['muller']],
    ['/**/{customer}', '/', []],
    ['/**/Kunden/{customer}/**', '/Region/EU/Kunden/Acme/Prod', ['acme']],
    ['/**/Kunden/{customer}/**', '/Kunden/Kunden/Acme', ['kunden']],
    ['/**/K*/**/{customer}-ou', '/A/K1/B/acme-ou', ['acme']],
    ['/Kunden/K-{customer}-*', '/Kunden/K-a-b-1', ['a-b', 'a']],
    ['/Kunden/{customer}', '/Kunden/株式会社', []],
  ])('finds by %s in %s', (ouPath, path, names) => {
    expect(refs({ ouPath }, { ouPath: path })).toEqual(
      names.map(name => `group:default/${name}`),
    );
  });

  it('fits paths without a capture, the root included', () => {
    const customer = 'acme';
    const found = (ouPath: string, path: string) =>
      refs({ ouPath, customer }, { ouPath: path });
    expect(found('/**', '/')).toEqual(['group:default/acme']);
    expect(found('/**', '/A/B')).toEqual(['group:default/acme']);
    expect(found('/', '/')).toEqual(['group:default/acme']);
    expect(found('/', '/A')).toEqual([]);
  });

  it('looks at names, whatever stands in them', () => {
    expect(refs({ name: '{customer}/*' }, { name: 'Acme/Prod' })).toEqual([
      'group:default/acme',
    ]);
    expect(refs({ name: '{customer}.x' }, { name: 'acmeyx' })).toEqual([]);
  });

  it('fills several captures into a ref, whose other parts lose their case', () => {
    expect(
      refs(
        {
          ouPath: '/{Region}/{customer}',
          customer: 'Group:{Region}/Kunde-{customer}',
        },
        { ouPath: '/EU/Łódź' },
      ),
    ).toEqual(['group:eu/kunde-lodz']);
  });

  it('stays in its organization', () => {
    const rule = { name: '{customer}', payerAccountId: PAYER };
    expect(refs(rule, { name: 'acme' })).toHaveLength(1);
    expect(
      refs(rule, { name: 'acme', payerAccountId: '200000000000' }),
    ).toEqual([]);
  });

  it('knows which refs it could yield', () => {
    const rule = compileRule({
      id: 'rule',
      name: '{customer}-*',
      customer: 'Group:kunden/k-{customer}',
    });
    expect(rule.mayYield('group:kunden/k-acme')).toBe(true);
    expect(rule.mayYield('group:kunden/acme')).toBe(false);
    expect(rule.mayYield('group:default/k-acme')).toBe(false);
  });

  it('never throws for any name, and yields only refs that it said it could', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom('a', 'B', '-', '/', '*', '{', '}', '\\', 'ß'),
        maxLength: 60,
      }),
    );
    const pattern = fc.oneof(
      fc.constantFrom('{customer}-*', '*{customer}', '{a}-{customer}', '*'),
      text,
    );
    fc.assert(
      fc.property(
        pattern,
        fc.constantFrom<'ouPath' | 'name'>('ouPath', 'name'),
        text,
        text,
        (written, key, name, path) => {
          const rule = {
            [key]: key === 'ouPath' ? `/${written}/**` : written,
            customer: written.includes('{customer}') ? '{customer}' : 'acme',
          };
          if (explainRule(rule).length > 0) {
            return;
          }
          const compiled = compileRule({ id: 'rule', ...rule });
          const found = compiled.refsFor(
            placeOf({ name, ouPath: `/${path}`, payerAccountId: PAYER }),
          );
          expect(found.every(ref => compiled.mayYield(ref))).toBe(true);
          expect(new Set(found).size).toBe(found.length);
        },
      ),
    );
  });
});
