import { makeReading } from '../../__testUtils__/builders';
import { testDatabases } from '../../__testUtils__/testStores';
import {
  FOREIGN,
  hoursAhead,
  ONE,
  setUpChangeChecks as setUp,
} from './__testUtils__/setUpChangeChecks';

jest.setTimeout(60_000);

describe.each(testDatabases.eachSupportedId())(
  'ChangeCheckService on %s, while customers are held',
  databaseId => {
    it('rests on the last reading that had the customer, and on no later one', async () => {
      const { ask, customers, listedAt, time } = await setUp(databaseId);
      const acme = makeReading('acme', {}, { title: 'Acme' });
      const globex = makeReading('globex', {}, { title: 'Globex' });
      const read = async (hours: number, ...readings: (typeof acme)[]) => {
        time.now = new Date(hoursAhead(hours));
        await listedAt(time.now.toISOString());
        const { held } = await customers.reconcile(readings, {
          at: time.now,
          removalLimit: 0.2,
        });
        return held;
      };
      const enter = (accountId: string) =>
        ask('operations-role-enter', accountId);

      // What is missing may be a catalog that is half there.
      expect(await read(0.5, globex)).toBe(1);
      expect((await enter(ONE)).verdict).toBe('ALLOWED');
      expect(await read(1, globex)).toBe(1);
      expect(await enter(ONE)).toMatchObject({
        verdict: 'UNKNOWN',
        cause: 'STALE',
        reason: expect.stringMatching(
          /^The reading of the catalog, as of 24 Nov 2026, 14:00 UTC, counted until/u,
        ),
      });
      expect((await enter(FOREIGN)).cause).not.toBe('STALE');

      expect(await read(2, acme, globex)).toBe(0);
      expect((await enter(ONE)).verdict).toBe('ALLOWED');
    });
  },
);
