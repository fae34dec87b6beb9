import { makeRecord } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { CHANGES_TABLE } from '../tables';
import type { NewCustodyRecord } from '../../judge/custody/types';
import type { NewAttestation } from './CustodyStore';
import { ACCOUNT_POSTURE_TABLE, CUSTODY_RECORDS_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const LATER = new Date('2026-11-20T11:00:00.000Z');
const IVA = 'user:default/i.novak';
const PETR = 'user:default/p.hruby';
const ID = '000000000001';
const SECOND = '000000000002';
const UNTOUCHED = '000000000003';

const PASSWORD: NewCustodyRecord = {
  facet: 'PASSWORD',
  custodian: { type: 'CATALOG', ref: 'group:default/root-custody-a' },
  party: 'PROVIDER',
  keptIn: { place: 'Vault A', entry: 'root 1' },
  since: '2026-11-01',
  nextReview: '2027-02-01',
};
const MFA: NewCustodyRecord = {
  facet: 'MFA',
  custodian: { type: 'EXTERNAL', name: 'Escrow House' },
  party: 'OTHER',
  keptIn: { place: 'Safe 2' },
  since: '2026-11-01',
  nextReview: '2027-02-01',
};
const BACKUP: NewCustodyRecord = {
  facet: 'BACKUP_MFA',
  custodian: { type: 'NONE' },
  party: 'PROVIDER',
  since: '2026-11-01',
  nextReview: '2027-02-01',
};

describe.each(testDatabases.eachSupportedId())(
  'DatabaseCustodyStore on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const records = [
        makeRecord(
          { accountId: ID },
          {
            mapping: {
              customerRef: 'group:default/acme',
              source: 'ORGANIZATION',
              held: [],
            },
          },
        ),
        makeRecord({ accountId: SECOND, name: 'Second' }),
        makeRecord({ accountId: UNTOUCHED, name: 'Third' }),
      ];
      await stores.accounts.write({
        at: AT,
        accountIds: records.map(({ facts }) => facts.accountId),
        decide: () => ({ records, changes: [] }),
      });
      await stores.knex(ACCOUNT_POSTURE_TABLE).insert(
        [ID, SECOND, UNTOUCHED].map(account_id => ({
          account_id,
          exposure: 'NOT_OBSERVED',
          exposure_rank: 3,
          exposure_since: AT.toISOString(),
          is_accepted: false,
          exposed_checks: 0,
          judged_at: AT.toISOString(),
          due_at: '2027-01-01T00:00:00.000Z',
        })),
      );
      await stores.knex(CHANGES_TABLE).delete();
      return {
        ...stores,
        due: () =>
          stores
            .knex(ACCOUNT_POSTURE_TABLE)
            .where('due_at', '')
            .orderBy('account_id')
            .pluck('account_id'),
        judgeAll: () =>
          stores.knex(ACCOUNT_POSTURE_TABLE).update({ due_at: '2027' }),
      };
    }

    const attestation = (rest: Partial<NewAttestation> = {}) => ({
      attestationId: 'first',
      accountIds: [SECOND, ID, ID],
      records: [MFA, PASSWORD, BACKUP],
      attestedBy: IVA,
      at: AT,
      ...rest,
    });

    it('keeps what one person said of several accounts until a second one decides', async () => {
      const { knex, custody, due, judgeAll } = await setUp();
      const changes = await custody.attest(attestation());

      expect(changes).toEqual([
        {
          at: AT.toISOString(),
          kind: 'CUSTODY_ATTESTED',
          accountId: ID,
          accountName: 'Workload',
          payerAccountId: '100000000000',
          customerRef: 'group:default/acme',
          to: 'root password, MFA, backup MFA',
          actor: IVA,
        },
        expect.objectContaining({
          accountId: SECOND,
          kind: 'CUSTODY_ATTESTED',
        }),
      ]);
      expect(await due()).toEqual([ID, SECOND]);
      const waiting = {
        attestationId: 'first',
        accountIds: [ID, SECOND],
        records: [PASSWORD, MFA, BACKUP],
        attestedBy: IVA,
        attestedAt: AT.toISOString(),
      };
      expect(await custody.find('first')).toEqual(waiting);
      expect(await custody.find('other')).toBeUndefined();
      expect(
        (await custody.recordsOf([ID])).get(ID)?.map(it => it.confirmedBy),
      ).toEqual([undefined, undefined, undefined]);

      await judgeAll();
      const decided = await custody.decide('first', {
        decision: 'CONFIRMED',
        by: PETR,
        at: LATER,
      });
      expect(decided.attestation).toEqual({
        ...waiting,
        decision: 'CONFIRMED',
        decidedBy: PETR,
        decidedAt: LATER.toISOString(),
      });
      expect(await custody.find('first')).toEqual(decided.attestation);
      expect(decided.changes).toMatchObject([
        { kind: 'CUSTODY_CONFIRMED', to: 'root password, MFA, backup MFA' },
        { kind: 'CUSTODY_CONFIRMED', actor: PETR },
      ]);
      expect(await due()).toEqual([ID, SECOND]);
      expect(
        await knex(CHANGES_TABLE).orderBy('id').select('kind', 'account_id'),
      ).toEqual([
        { kind: 'CUSTODY_ATTESTED', account_id: ID },
        { kind: 'CUSTODY_ATTESTED', account_id: SECOND },
        { kind: 'CUSTODY_CONFIRMED', account_id: ID },
        { kind: 'CUSTODY_CONFIRMED', account_id: SECOND },
      ]);
      const records = await custody.recordsOf([ID, UNTOUCHED]);
      expect(records.get(UNTOUCHED)).toEqual([]);
      expect(records.get(ID)).toContainEqual({
        ...PASSWORD,
        attestationId: 'first',
        attestedBy: IVA,
        attestedAt: AT.toISOString(),
        confirmedBy: PETR,
      });
    });

    it('takes no confirmation from whoever attested, and decides once', async () => {
      const { custody, due, judgeAll } = await setUp();
      await custody.attest(attestation());
      await judgeAll();

      await expect(
        custody.decide('first', {
          decision: 'CONFIRMED',
          by: IVA.toUpperCase(),
          at: LATER,
        }),
      ).rejects.toThrow('a second person has to confirm it');
      await expect(
        custody.decide('other', { decision: 'CONFIRMED', by: PETR, at: LATER }),
      ).rejects.toThrow('No attestation other is known');
      expect(await due()).toEqual([]);

      const { changes } = await custody.decide('first', {
        decision: 'REJECTED',
        by: IVA,
        reason: 'Wrong safe.',
        at: LATER,
      });
      expect(changes[0]).toMatchObject({
        kind: 'CUSTODY_REJECTED',
        from: 'root password, MFA, backup MFA',
      });
      expect(changes[0].to).toBeUndefined();
      expect(await custody.find('first')).toMatchObject({
        decision: 'REJECTED',
        decisionReason: 'Wrong safe.',
      });
      await expect(
        custody.decide('first', { decision: 'CONFIRMED', by: PETR, at: LATER }),
      ).rejects.toThrow('rejected already');
      expect(await custody.recordsOf([ID])).toEqual(new Map([[ID, []]]));
    });

    it('is confirmed by one of several who try at once', async () => {
      const { custody } = await setUp();
      await custody.attest(attestation());
      const attempts = await Promise.allSettled(
        [PETR, 'user:default/x', 'user:default/y'].map(by =>
          custody.decide('first', { decision: 'CONFIRMED', by, at: LATER }),
        ),
      );
      expect(attempts.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
        'rejected',
      ]);
    });

    it('names the custodians of the catalog whose records may count', async () => {
      const { custody } = await setUp();
      const of = (ref: string): NewCustodyRecord[] => [
        { ...PASSWORD, custodian: { type: 'CATALOG', ref } },
      ];
      await custody.attest(attestation());
      await custody.attest(
        attestation({
          attestationId: 'second',
          records: of('group:default/rejected'),
        }),
      );
      await custody.attest(
        attestation({
          attestationId: 'third',
          records: of('group:default/confirmed'),
        }),
      );
      await custody.decide('second', {
        decision: 'REJECTED',
        by: PETR,
        at: LATER,
      });
      await custody.decide('third', {
        decision: 'CONFIRMED',
        by: PETR,
        at: LATER,
      });

      expect(await custody.custodianRefs()).toEqual([
        'group:default/confirmed',
        'group:default/root-custody-a',
      ]);
    });

    it('takes a thousand accounts at once', async () => {
      const { knex, custody } = await setUp();
      const accountIds = Array.from({ length: 1_000 }, (_, index) =>
        String(index + 10).padStart(12, '0'),
      );
      await custody.attest(attestation({ accountIds }));

      const [{ count }] = await knex(CUSTODY_RECORDS_TABLE).count({
        count: '*',
      });
      expect(Number(count)).toBe(3_000);
      expect((await custody.find('first'))?.accountIds).toEqual(accountIds);
      expect((await custody.recordsOf(accountIds)).size).toBe(1_000);
    });
  },
);
