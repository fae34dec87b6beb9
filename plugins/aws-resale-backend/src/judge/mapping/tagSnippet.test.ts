import { tagSnippet } from './tagSnippet';

const options = {
  accountIds: ['000000000001', '000000000002'],
  tagKey: 'aws-resale:customer',
  customerRef: 'group:default/acme',
  payerAccountId: '100000000000',
};

describe('tagSnippet', () => {
  it('writes one command for each account', () => {
    const snippet = tagSnippet(options);
    expect(snippet).toMatchObject({
      kind: 'TAG',
      copy: 'aws organizations tag-resource --resource-id 000000000001 --tags Key=aws-resale:customer,Value=group:default/acme\naws organizations tag-resource --resource-id 000000000002 --tags Key=aws-resale:customer,Value=group:default/acme\n',
      note: 'To be run with credentials of the payer 100000000000.',
    });
    expect(snippet?.lines).toHaveLength(2);
  });

  it.each([
    [`it's $(rm)`, `'[{"Key":"it'\\''s $(rm)","Value":"group:default/acme"}]'`],
    ['a,b=c', `'[{"Key":"a,b=c","Value":"group:default/acme"}]'`],
    ['cost center', `'[{"Key":"cost center","Value":"group:default/acme"}]'`],
  ])('quotes the key %s for shell and CLI', (tagKey, quoted) => {
    expect(
      tagSnippet({ ...options, accountIds: ['000000000001'], tagKey })?.copy,
    ).toBe(
      `aws organizations tag-resource --resource-id 000000000001 --tags ${quoted}\n`,
    );
  });

  it('writes nothing that AWS would refuse', () => {
    expect(
      tagSnippet({ ...options, customerRef: `group:x/${'a'.repeat(250)}` }),
    ).toBeUndefined();
  });
});
