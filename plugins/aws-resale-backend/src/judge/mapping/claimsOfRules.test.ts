import fc from 'fast-check';
import { claimsOfRules } from './claimsOfRules';
import { compileRule } from './compileRule';
import type { MappingRule } from './MappingRule';

const account = {
  name: 'acme-corp-prod',
  ouPath: '/Kunden/Acme',
  payerAccountId: '100000000000',
};
const known =
  (...names: string[]) =>
  (ref: string) =>
    names.some(name => ref === `group:default/${name}`);
const claims = (
  rules: Array<Omit<MappingRule, 'customer'> & { customer?: string }>,
  isKnown: (ref: string) => boolean,
) =>
  claimsOfRules(
    account,
    rules.map(rule =>
      compileRule({ customer: 'group:default/{customer}', ...rule }),
    ),
    isKnown,
  );

const BY_OU = { id: 'ou', ouPath: '/Kunden/{customer}/**' };
const BY_NAME = { id: 'name', name: '{customer}-*' };

describe('claimsOfRules', () => {
  it('has one claim of the rules over OU paths and one of those over names', () => {
    expect(claims([BY_NAME, BY_OU], known('acme', 'acme-corp'))).toEqual([
      {
        customerRef: 'group:default/acme-corp',
        source: 'NAME_RULE',
        rule: 'name',
      },
      { customerRef: 'group:default/acme', source: 'OU_RULE', rule: 'ou' },
    ]);
  });

  it('takes the longest capture that is a customer', () => {
    const [claim] = claims([BY_NAME], known('acme'));
    expect(claim.customerRef).toBe('group:default/acme');
    expect(claims([BY_NAME], known('other'))).toEqual([]);
  });

  it('takes the first rule, in their order, that yields a customer', () => {
    const first = { id: 'first', name: '*', customer: 'nobody' };
    const second = { id: 'second', name: 'acme-*', customer: 'acme-corp' };
    const [claim] = claims(
      [first, second, BY_NAME],
      known('acme', 'acme-corp'),
    );
    expect(claim.rule).toBe('second');
  });

  it('is the same whatever order customers come in, and wherever the rules of one kind stand among those of the other', () => {
    const rules = [
      BY_OU,
      { id: 'ou-2', ouPath: '/**/{customer}' },
      BY_NAME,
      { id: 'name-2', name: '*-{customer}' },
    ];
    fc.assert(
      fc.property(
        fc.subarray(['acme', 'acme-corp', 'corp-prod', 'prod', 'other']),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (customers, order) => {
          const isOu = (index: number) => index < 2;
          // Both kinds keep their own order.
          const own = {
            ou: order.filter(isOu).sort(),
            name: order.filter(index => !isOu(index)).sort(),
          };
          const mixed = order.map(
            index => (isOu(index) ? own.ou : own.name).shift()!,
          );
          const byRule = (list: ReturnType<typeof claims>) =>
            [...list].sort((a, b) => (a.source < b.source ? -1 : 1));
          expect(
            byRule(
              claims(
                mixed.map(index => rules[index]),
                known(...customers),
              ),
            ),
          ).toEqual(byRule(claims(rules, known(...[...customers].reverse()))));
        },
      ),
    );
  });
});
