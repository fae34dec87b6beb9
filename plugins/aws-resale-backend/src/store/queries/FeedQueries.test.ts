import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const PAYER = '100000000000';

describe.each(testDatabases.eachSupportedId())('the feed on %s', databaseId => {
  it('names accounts and organizations without the address that people gave them as a name', async () => {
    const stores = await createTestStores(databaseId);
    await stores.organizations.syncPayers(
      [
        {
          payerAccountId: PAYER,
          partition: 'aws',
          source: 'CONFIG',
          name: 'billing@acme.example',
          trusted: true,
        },
      ],
      AT,
    );
    const records = [
      makeRecord({
        accountId: '100000000001',
        payerAccountId: PAYER,
        name: 'Shop aws+shop@acme.example Prod',
      }),
    ];
    await stores.accounts.write({
      at: AT,
      accountIds: records.map(({ facts }) => facts.accountId),
      decide: () => ({ records, changes: [] }),
    });

    const { items } = await stores.queries.feed.read(0, 100);

    expect(items.find(({ kind }) => kind === 'ACCOUNT')).toMatchObject({
      id: '100000000001',
      title: 'Shop acme.example Prod',
    });
    expect(JSON.stringify(items)).not.toContain('@');
  });
});
