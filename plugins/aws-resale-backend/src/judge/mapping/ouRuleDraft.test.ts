import { ouRuleDraft } from './ouRuleDraft';

const options = {
  ouPath: '/Kunden/Gdańsk',
  payerAccountId: '100000000000',
  customerRef: 'group:default/gdansk_robotics',
  takenIds: [],
};

describe('ouRuleDraft', () => {
  it('names the unit, the customer and the organization', () => {
    expect(ouRuleDraft(options)).toEqual({
      id: 'gdansk-robotics',
      ouPath: '/Kunden/Gdańsk',
      customer: 'group:default/gdansk_robotics',
      payerAccountId: '100000000000',
    });
  });

  it('gives an id that no rule has', () => {
    expect(
      ouRuleDraft({
        ...options,
        takenIds: ['gdansk-robotics', 'gdansk-robotics-2'],
      })?.id,
    ).toBe('gdansk-robotics-3');
  });

  it.each(['/', '/Kunden/a*b', '/Kunden/{x}', '/Kunden//x'])(
    'makes no rule for %s',
    ouPath => {
      expect(ouRuleDraft({ ...options, ouPath })).toBeUndefined();
    },
  );
});
