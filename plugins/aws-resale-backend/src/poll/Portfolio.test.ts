import { makeReading, makeRecord } from '../__testUtils__/builders';
import { makeConfig } from '../__testUtils__/setUpPolling';
import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import { Portfolio } from './Portfolio';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const PAYER = '100000000000';

describe.each(testDatabases.eachSupportedId())('Portfolio on %s', id => {
  it('judges again what was judged by customers that changed before the write', async () => {
    const stores = await createTestStores(id);
    const portfolio = new Portfolio(stores.customers, makeConfig());
    const declare = (emailDomains: string[]) =>
      stores.customers.reconcile(
        [makeReading('acme', { payerAccountIds: [PAYER], emailDomains })],
        { at: AT, removalLimit: 1 },
      );
    await declare(['before.example']);
    const seen: string[][] = [];

    const result = await portfolio.judged(
      AT,
      async (contextOf, customersVersion) => {
        const customer = contextOf(PAYER).directory.get('group:default/acme');
        seen.push([...(customer?.facts.emailDomains ?? [])]);
        if (seen.length === 1) {
          await declare(['after.example']);
        }
        return stores.accounts.write({
          at: AT,
          accountIds: ['000000000001'],
          customersVersion,
          decide: () => ({
            records: [makeRecord({ name: seen.at(-1)?.join() })],
            changes: [],
          }),
        });
      },
    );

    expect(seen).toEqual([['before.example'], ['after.example']]);
    expect(result.written).toBe(1);
    const stored = await stores.accounts.find(['000000000001']);
    expect(stored.get('000000000001')?.facts.name).toBe('after.example');
  });

  it('gives up on customers that never stand still', async () => {
    const stores = await createTestStores(id);
    const portfolio = new Portfolio(stores.customers, makeConfig());

    await expect(
      portfolio.judged(AT, async () =>
        stores.accounts.write({
          at: AT,
          accountIds: ['000000000001'],
          customersVersion: -1,
          decide: () => ({ records: [makeRecord()], changes: [] }),
        }),
      ),
    ).rejects.toThrow('Customers changed while accounts were judged');
  });
});
