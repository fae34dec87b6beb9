import { ruleSnippet } from './ruleSnippet';

describe('ruleSnippet', () => {
  it('writes what was tried, quoted', () => {
    expect(
      ruleSnippet({
        ouPath: "/Küche/{customer}/it's/**",
        customer: 'group:default/{customer}',
        payerAccountId: '033012884771',
      }),
    ).toBe(
      [
        'awsResale:',
        '  mapping:',
        '    rules:',
        '      - id: ou-kuche-customer-it-s',
        "        ouPath: '/Küche/{customer}/it''s/**'",
        "        customer: 'group:default/{customer}'",
        "        payerAccountId: '033012884771'",
      ].join('\n'),
    );
  });

  it.each(['{customer}-*', '***', 'ЖЖ'.repeat(200), 'a'.repeat(200)])(
    'makes an id of %s that the configuration accepts',
    name => {
      const id = /id: (.*)/.exec(ruleSnippet({ name, customer: 'x' }))?.[1];
      expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
    },
  );
});
