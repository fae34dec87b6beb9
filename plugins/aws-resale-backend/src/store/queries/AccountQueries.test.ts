import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const ACME = 'group:default/acme';

describe.each(testDatabases.eachSupportedId())(
  'AccountQueries on %s',
  databaseId => {
    it('tells by which rule, or by whose decision, an account has its customer', async () => {
      const { accounts, mapping, queries } = await createTestStores(databaseId);
      const [byRule, byPerson, decidedOnly] = ['1', '2', '3'].map(
        digit => `00000000000${digit}`,
      );
      const records = [
        makeRecord(
          { accountId: byRule },
          {
            mapping: {
              customerRef: ACME,
              source: 'OU_RULE',
              rule: 'customers-by-ou',
              held: [],
            },
          },
        ),
        makeRecord(
          { accountId: byPerson },
          { mapping: { customerRef: ACME, source: 'ASSIGNMENT', held: [] } },
        ),
        makeRecord({ accountId: decidedOnly }),
      ];
      await accounts.write({
        accountIds: [byRule, byPerson, decidedOnly],
        decide: () => ({ records, changes: [] }),
        at: AT,
      });
      await mapping.assign({
        // The third account is not mapped by it, as with a customer that is gone.
        accountIds: [byPerson, decidedOnly],
        customerRef: ACME,
        by: 'user:default/petra',
        at: AT,
      });
      const get = (accountId: string) =>
        queries.accounts.get(accountId, {
          scope: 'ALL',
          staleBefore: AT,
          withEmail: false,
        });
      const ofRule = await get(byRule);
      expect(ofRule?.mappingRule).toBe('customers-by-ou');
      expect(ofRule?.assignment).toBeUndefined();
      const ofPerson = await get(byPerson);
      expect(ofPerson?.mappingRule).toBeUndefined();
      expect(ofPerson?.assignment).toEqual({
        by: 'user:default/petra',
        at: AT.toISOString(),
      });
      expect((await get(decidedOnly))?.assignment).toBeUndefined();
    });
  },
);
