import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import type { NewCustodyRecord } from '../../store/posture/CustodyStore';
import { loadCustody } from './loadCustody';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const IVA = 'user:default/iva';
const PETR = 'user:default/petr';
const [ONE, TWO, THREE, FOUR] = ['1', '2', '3', '4'].map(id =>
  id.padStart(12, '0'),
);

const recordOf = (facet: NewCustodyRecord['facet']): NewCustodyRecord => ({
  facet,
  custodian: { type: 'NONE' },
  party: 'PROVIDER',
  since: '2026-11-01',
  nextReview: '2027-02-01',
});

describe.each(testDatabases.eachSupportedId())(
  'loadCustody on %s',
  databaseId => {
    it('reads what an attestation says once for all of its accounts', async () => {
      const { custody, queries } = await createTestStores(databaseId);
      const attest = (
        attestationId: string,
        accountIds: string[],
        facets: Array<NewCustodyRecord['facet']>,
      ) =>
        custody.attest({
          attestationId,
          accountIds,
          records: facets.map(recordOf),
          attestedBy: IVA,
          at: AT,
        });
      await attest('all', [ONE, TWO, THREE], ['PASSWORD', 'MFA']);
      await attest('some', [TWO, THREE], ['PHONE']);
      await attest('refused', [ONE], ['EMAIL']);
      const decide = (
        attestationId: string,
        decision: 'CONFIRMED' | 'REJECTED',
      ) => custody.decide(attestationId, { decision, by: PETR, at: AT });
      await decide('all', 'CONFIRMED');
      await decide('refused', 'REJECTED');

      const recordsOf = jest.fn((ids: readonly string[]) =>
        custody.recordsOf(ids),
      );
      const { attestations, records } = await loadCustody(
        [THREE, TWO, ONE, FOUR],
        { queries: queries.changeFacts, custody: { recordsOf } },
      );
      const ofAccount = (accountId: string) =>
        attestations
          .get(accountId)
          ?.flatMap(id => records.get(id) ?? [])
          .map(({ facet, confirmedBy }) => [facet, confirmedBy])
          .sort();
      expect(ofAccount(ONE)).toEqual([
        ['MFA', PETR],
        ['PASSWORD', PETR],
      ]);
      expect(ofAccount(TWO)).toEqual([
        ['MFA', PETR],
        ['PASSWORD', PETR],
        ['PHONE', undefined],
      ]);
      expect(ofAccount(THREE)).toEqual(ofAccount(TWO));
      expect(ofAccount(FOUR)).toBeUndefined();
      expect(recordsOf.mock.lastCall?.[0].length).toBeLessThan(3);
    });
  },
);
