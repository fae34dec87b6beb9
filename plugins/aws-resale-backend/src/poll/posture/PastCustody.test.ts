import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { PastCustody } from './PastCustody';

jest.setTimeout(60_000);

const AT = new Date('2026-06-01T10:00:00.000Z');
const ID = '000000000001';
const RECORD = {
  facet: 'PASSWORD' as const,
  custodian: { type: 'CATALOG' as const, ref: 'Group:default/Custody' },
  party: 'PROVIDER' as const,
  keptIn: { place: 'Vault A', entry: 'root 1' },
  since: '2026-01-01',
  // In the past by now, and not as of then.
  nextReview: '2026-10-01',
};

describe.each(testDatabases.eachSupportedId())(
  'PastCustody on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      return {
        ...stores,
        past: new PastCustody({ ...stores, freshForMs: 900_000 }),
      };
    }

    it('keeps a register as it was kept elsewhere', async () => {
      const { past, custody, memberships } = await setUp();
      await past.readPeople(
        [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name: 'custody', title: 'Custody' },
            spec: { members: ['anna'] },
          },
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'User',
            metadata: { name: 'anna' },
          },
        ],
        AT,
      );
      await past.attest(
        {
          accountIds: [ID],
          records: [RECORD],
          attestedBy: 'user:default/Iva',
          confirmed: {
            by: 'user:default/petr',
            at: new Date('2026-06-02T10:00:00.000Z'),
          },
        },
        AT,
      );
      await past.attest(
        { accountIds: [ID], records: [RECORD], attestedBy: 'user:default/iva' },
        new Date('2026-06-03T10:00:00.000Z'),
      );

      const kept = {
        ...RECORD,
        custodian: { type: 'CATALOG', ref: 'group:default/custody' },
        attestationId: expect.any(String),
        attestedBy: 'user:default/iva',
        attestedAt: AT.toISOString(),
      };
      expect((await custody.recordsOf([ID])).get(ID)).toEqual([
        { ...kept, confirmedBy: 'user:default/petr' },
        { ...kept, attestedAt: '2026-06-03T10:00:00.000Z' },
      ]);
      expect(await memberships.graph()).toEqual({
        membersOf: new Map([['group:default/custody', ['user:default/anna']]]),
        people: new Set(['user:default/anna']),
        observedAt: AT.toISOString(),
      });
    });

    it('refuses secrets of an old register, and repeats none', async () => {
      const { past, custody } = await setUp();
      const attempt = past.attest(
        {
          accountIds: [ID],
          records: [{ ...RECORD, keptIn: { place: 'password: hunter2' } }],
          attestedBy: 'user:default/iva',
        },
        AT,
      );
      await expect(attempt).rejects.toThrow(
        `The attestation of ${ID}: Root password has a place that holds what looks like a secret`,
      );
      await expect(attempt).rejects.not.toThrow('hunter2');
      expect((await custody.recordsOf([ID])).get(ID)).toEqual([]);
    });
  },
);
