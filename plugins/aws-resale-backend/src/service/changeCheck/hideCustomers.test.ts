import { hideCustomers } from './hideCustomers';

const CUSTOMERS = ['acme', 'globex', 'initech'].map(name => ({
  ref: `group:default/${name}`,
  title: name,
}));

describe('hideCustomers', () => {
  it('keeps names from those who may not see whose they are', () => {
    expect(
      hideCustomers(CUSTOMERS, ref => ref.endsWith('/globex')).map(
        ({ title }) => title,
      ),
    ).toEqual([
      'another customer (1 of 2)',
      'globex',
      'another customer (2 of 2)',
    ]);
    expect(
      hideCustomers(CUSTOMERS, ref => !ref.endsWith('/acme')).map(
        ({ title }) => title,
      ),
    ).toEqual(['another customer', 'globex', 'initech']);
    expect(hideCustomers(CUSTOMERS, () => true)).toEqual(CUSTOMERS);
  });
});
