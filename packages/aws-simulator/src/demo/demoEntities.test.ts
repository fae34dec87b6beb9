import { createDemoPortfolio } from './createDemoPortfolio';
import { demoEntities } from './demoEntities';
import { demoStart } from './moments';
import { situations } from './situations';

const now = new Date('2026-11-24T14:17:00Z');

function named(name: string, at = now) {
  return demoEntities({ now, at }).find(one => one.metadata.name === name);
}

function annotation(name: string, key: string, at = now) {
  return named(name, at)?.metadata.annotations[`aws-resale/${key}`];
}

describe('demoEntities', () => {
  it('gives the customers, each once', () => {
    const entities = demoEntities({ now });
    const names = entities.map(entity => entity.metadata.name);

    expect(entities.length).toBeGreaterThanOrEqual(24);
    expect(entities.length).toBeLessThanOrEqual(27);
    expect(new Set(names).size).toBe(names.length);
    expect(entities).toEqual(demoEntities({ now: new Date(now) }));
  });

  it('gives groups that the catalog accepts', () => {
    const names = demoEntities({ now }).map(entity => entity.metadata.name);
    for (const { metadata, spec } of demoEntities({ now })) {
      expect(metadata.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(metadata.name.length).toBeLessThanOrEqual(63);
      expect(metadata.title.trim()).not.toBe('');
      expect(spec).toMatchObject({ type: 'customer', children: [] });
      expect(
        Object.values(metadata.annotations).every(
          value => typeof value === 'string' && value !== '',
        ),
      ).toBe(true);
      expect([undefined, ...names]).toContain(spec.parent);
    }
  });

  it('names payers and accounts that exist, but for the mistakes', () => {
    const { portfolio } = createDemoPortfolio({
      roleName: 'any',
      externalIdFor: () => 'any',
      now,
    });
    const payers = portfolio.organizations.map(one => one.payerAccountId);
    const accounts = portfolio.organizations.flatMap(one =>
      one.accounts.map(account => account.accountId),
    );
    const idsIn = (key: string) =>
      demoEntities({ now }).flatMap(
        ({ metadata }) =>
          metadata.annotations[`aws-resale/${key}`]?.split(/,\s*/) ?? [],
      );

    expect(
      idsIn('payer-account-id').filter(id => !payers.includes(id)),
    ).toEqual(['18302774519', situations.payerIsLinkedAccount.accountIds[0]]);
    expect(
      idsIn('linked-account-id').filter(id => !accounts.includes(id)),
    ).toEqual([]);
    expect(
      idsIn('account-model-override').filter(
        text => !accounts.includes(text.split('=')[0]),
      ),
    ).toEqual([`${situations.malformedOverride.accountIds[0]}:ECAM`]);
    expect(idsIn('payer-acount-id')).toEqual([
      situations.unclaimedPayerWithSuggestion.payerAccountId,
    ]);
  });

  it('tells what the customers declared earlier', () => {
    const start = demoStart(now);

    expect(named('hansa-foods-polska', start)).toBeUndefined();
    expect(named('hansa-foods-polska')).toBeDefined();
    expect(
      annotation('gdansk-robotics', 'linked-account-id', start)?.split(','),
    ).toHaveLength(12);
    expect(
      annotation('gdansk-robotics', 'linked-account-id')?.split(','),
    ).toHaveLength(19);
    expect(annotation('balticum-media', 'account-model', start)).toBe('ecam');
    expect(annotation('balticum-media', 'account-model')).toBe('ecma');
    expect(
      annotation('aurora-pharma-nordic', 'billing-arrangement', start),
    ).toBeUndefined();
    expect(annotation('aurora-pharma-nordic', 'billing-arrangement')).toBe(
      'billing-transfer',
    );
  });

  it.each([
    ['aurora-pharma-nordic', 24],
    ['porto-azul-seguros', 75],
    ['vltava-glassworks', 80],
    ['tramvia-mobilitat', 200],
  ])('starts the billing transfer of %s %i days ago', (name, days) => {
    const started = annotation(name, 'billing-transfer-started') ?? '';

    expect(
      (new Date('2026-11-24').getTime() - new Date(started).getTime()) /
        (24 * 60 * 60 * 1000),
    ).toBe(days);
  });
});
