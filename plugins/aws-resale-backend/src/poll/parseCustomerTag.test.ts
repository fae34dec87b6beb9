import { parseCustomerTag } from './parseCustomerTag';

describe('parseCustomerTag', () => {
  it.each([
    ['acme', 'group:default/acme'],
    [' Group:Sales/Acme ', 'group:sales/acme'],
    ['a'.repeat(241), `group:default/${'a'.repeat(241)}`],
  ])('reads %j', (value, ref) => {
    expect(parseCustomerTag(value)).toBe(ref);
  });

  // The store keeps refs of 255 characters; AWS takes values of 256.
  it.each([[undefined], [''], [':/'], ['a'.repeat(242)]])(
    'finds nobody in %j',
    value => {
      expect(parseCustomerTag(value)).toBeUndefined();
    },
  );
});
