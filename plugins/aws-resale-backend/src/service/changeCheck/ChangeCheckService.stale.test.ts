import {
  OPERATION_IDS,
  type ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import { makeReading } from '../../__testUtils__/builders';
import { testDatabases } from '../../__testUtils__/testStores';
import {
  NOW,
  PAYER,
  ONE,
  OTHER_PAYER,
  FOREIGN,
  iva,
  hoursAhead,
  recordOf,
  setUpChangeChecks as setUp,
} from './__testUtils__/setUpChangeChecks';

jest.setTimeout(120_000);

describe.each(testDatabases.eachSupportedId())(
  'ages of ChangeCheckService on %s',
  databaseId => {
    it('knows nothing of any account once nothing is read any more', async () => {
      const { service, time, keep, judged, give, customers } = await setUp(
        databaseId,
        [
          recordOf('000000000009', {}, { gone: { since: NOW.toISOString() } }),
          recordOf('000000000010', { state: 'CLOSED' }),
          recordOf('000000000011', {}, { customer: null }),
        ],
      );
      await keep([ONE]);
      await judged('REMOVED', null, { 'root-credentials': 'REMOVED' });
      await give({});
      const ids = [
        PAYER,
        ONE,
        OTHER_PAYER,
        FOREIGN,
        '000000000009',
        '000000000010',
        '000000000011',
      ];
      const all = () =>
        service.check(
          { accountIds: ids, operationIds: [...OPERATION_IDS] },
          iva,
        );
      time.now = new Date(hoursAhead(0.75));
      expect((await all()).counts.ALLOWED).toBeGreaterThan(20);

      time.now = new Date(Date.parse(hoursAhead(0.75)) + 1);
      const { counts, verdict, answers } = await all();
      expect({ counts, verdict }).toEqual({
        counts: {
          ALLOWED: 0,
          NEEDS_APPROVAL: 0,
          NOT_OURS: 0,
          UNKNOWN: ids.length * OPERATION_IDS.length,
        },
        verdict: 'UNKNOWN',
      });
      const reasons = (given: ChangeAnswer[]) =>
        new Set(given.map(({ cause, reason }) => `${cause}: ${reason}`));
      expect(reasons(answers)).toEqual(
        new Set([
          'STALE: The listing of the organization, as of 24 Nov 2026, 14:00 UTC, counted until 24 Nov 2026, 14:45 UTC and the reading of the catalog, as of 24 Nov 2026, 14:00 UTC, counted until 24 Nov 2026, 14:45 UTC. Nothing can be said until it is read again.',
        ]),
      );

      // The catalog alone is not enough.
      await customers.reconcile([makeReading('acme'), makeReading('globex')], {
        at: time.now,
        removalLimit: 0.2,
      });
      expect(reasons((await all()).answers)).toEqual(
        new Set([
          'STALE: The listing of the organization, as of 24 Nov 2026, 14:00 UTC, counted until 24 Nov 2026, 14:45 UTC. Nothing can be said until it is read again.',
        ]),
      );
      const { items } = await service.explain(ids, iva);
      expect(new Set(items.map(({ entry }) => entry))).toEqual(
        new Set(['UNKNOWN']),
      );
    });

    it('knows nothing of an account that no complete listing had yet', async () => {
      const { ask, listedAt } = await setUp(databaseId);
      await listedAt(null);
      expect(await ask('operations-role-enter')).toMatchObject({
        verdict: 'UNKNOWN',
        cause: 'MISSING',
        reason:
          'Nobody has observed the listing of the organization. Nothing can be said until it is read again.',
      });
    });
  },
);
