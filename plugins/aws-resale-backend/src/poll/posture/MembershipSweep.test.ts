import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { makeReading } from '../../__testUtils__/builders';
import {
  createTestStores,
  testDatabases,
} from '../../__testUtils__/testStores';
import { judgeCustody } from '../../judge/custody/judgeCustody';
import { CatalogMembershipReader } from '../../observe/CatalogMembershipReader';
import type { MembershipReader } from '../../observe/MembershipReader';
import { ACCOUNT_POSTURE_TABLE } from '../../store/posture/tables';
import { MembershipSweep } from './MembershipSweep';

jest.setTimeout(60_000);

const MINUTE = 60_000;
const FRESH_FOR = 15 * MINUTE;
const ID = '000000000001';
const A = 'group:default/root-custody-a';
const B = 'group:default/root-custody-b';
const MARA = 'user:default/mara';
const FINOPS = 'group:default/finops';
const LUIS = 'user:default/luis';
const signal = new AbortController().signal;

function group(ref: string, members: string[]): Entity {
  const byKind = (kind: string, type: string) =>
    members
      .filter(member => member.startsWith(kind))
      .map(targetRef => ({ type, targetRef }));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: [...byKind('user', 'hasMember'), ...byKind('group', 'parentOf')],
  };
}

function user(ref: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: {},
  };
}

function titled(entity: Entity, title: string): Entity {
  return { ...entity, metadata: { ...entity.metadata, title } };
}

/** Two groups that share one member three levels down, or do not. */
function teams({ isShared }: { isShared: boolean }): Entity[] {
  return [
    group(A, [MARA]),
    group(B, ['group:default/on-call']),
    group('group:default/on-call', ['group:default/sre']),
    group('group:default/sre', [
      'user:default/cleo',
      ...(isShared ? [MARA] : []),
    ]),
    user(MARA),
    user('user:default/cleo'),
  ];
}

describe.each(testDatabases.eachSupportedId())(
  'MembershipSweep on %s',
  databaseId => {
    async function setUp() {
      const stores = await createTestStores(databaseId);
      const { approvals, customers, custody, exceptions, memberships, knex } =
        stores;
      const since = '2026-11-01';
      const nextReview = '2027-02-01';
      await custody.attest({
        attestationId: 'first',
        accountIds: [ID],
        records: [
          {
            facet: 'PASSWORD',
            custodian: { type: 'CATALOG', ref: A },
            party: 'PROVIDER',
            since,
            nextReview,
          },
          {
            facet: 'MFA',
            custodian: { type: 'CATALOG', ref: B },
            party: 'PROVIDER',
            since,
            nextReview,
          },
        ],
        attestedBy: 'user:default/iva',
        at: new Date('2026-11-02T00:00:00.000Z'),
      });
      await custody.decide('first', {
        decision: 'CONFIRMED',
        by: 'user:default/petr',
        at: new Date('2026-11-03T00:00:00.000Z'),
      });
      await knex(ACCOUNT_POSTURE_TABLE).insert({
        account_id: ID,
        exposure: 'NOT_OBSERVED',
        exposure_rank: 3,
        exposure_since: '2026',
        is_accepted: false,
        exposed_checks: 0,
        judged_at: '2026',
        due_at: '2027',
      });
      const time = { now: new Date('2026-11-24T14:00:00.000Z') };
      const catalog: { entities: Entity[]; error?: Error } = { entities: [] };
      const reader: MembershipReader = {
        read: async (...args) => {
          if (catalog.error) {
            throw catalog.error;
          }
          return new CatalogMembershipReader({
            catalog: catalogServiceMock({ entities: catalog.entities }),
            auth: mockServices.auth(),
          }).read(...args);
        },
      };
      const logger = mockServices.logger.mock();
      const sweep = new MembershipSweep({
        reader,
        custody,
        memberships,
        contacts: [FINOPS],
        freshForMs: FRESH_FOR,
        clock: () => time.now,
        logger,
      });
      return {
        catalog,
        approvals,
        customers,
        exceptions,
        memberships,
        logger,
        async sweepAfter(minutes: number) {
          time.now = new Date(time.now.getTime() + minutes * MINUTE);
          return sweep.sweep(signal);
        },
        async fourEyes() {
          const records = (await custody.recordsOf([ID])).get(ID) ?? [];
          return judgeCustody({
            records,
            memberships: await memberships.graph(),
            emailHolder: 'UNKNOWN',
            isRemoved: false,
            limits: { graceDays: 14, membershipsFreshFor: FRESH_FOR },
            now: time.now,
          }).fourEyes;
        },
        async takeDue() {
          const due = await knex(ACCOUNT_POSTURE_TABLE)
            .where('due_at', '')
            .pluck('account_id');
          await knex(ACCOUNT_POSTURE_TABLE).update({ due_at: '2027' });
          return due;
        },
      };
    }

    it('clears four-eyes once a membership is taken away in the catalog', async () => {
      const { catalog, sweepAfter, fourEyes, takeDue } = await setUp();
      catalog.entities = teams({ isShared: true });
      expect(await sweepAfter(1)).toBe(true);
      expect(await takeDue()).toEqual([ID]);
      expect(await fourEyes()).toMatchObject({
        verdict: 'BROKEN',
        shared: [
          {
            ref: MARA,
            passwordPath: [A, MARA],
            mfaPath: [B, 'group:default/on-call', 'group:default/sre', MARA],
          },
        ],
      });

      await sweepAfter(1);
      expect(await takeDue()).toEqual([]);

      catalog.entities = teams({ isShared: false });
      await sweepAfter(1);
      expect(await takeDue()).toEqual([ID]);
      expect((await fourEyes()).verdict).toBe('PROVEN');
    });

    it('keeps the old reading while the catalog fails, until it proves nothing', async () => {
      const { catalog, sweepAfter, fourEyes, takeDue, logger } = await setUp();
      catalog.entities = teams({ isShared: false });
      await sweepAfter(1);
      await takeDue();

      catalog.error = new Error('503');
      expect(await sweepAfter(15)).toBe(false);
      expect((await fourEyes()).verdict).toBe('PROVEN');
      expect(await takeDue()).toEqual([]);

      await sweepAfter(1);
      expect(await fourEyes()).toMatchObject({
        verdict: 'NOT_PROVEN',
        problems: [
          { problem: 'MEMBERSHIPS_STALE' },
          { problem: 'MEMBERSHIPS_STALE' },
        ],
      });
      expect(await takeDue()).toEqual([ID]);
      await sweepAfter(1);
      expect(await takeDue()).toEqual([]);
      expect(logger.warn).toHaveBeenCalledTimes(1);

      catalog.error = undefined;
      await sweepAfter(1);
      expect(await takeDue()).toEqual([ID]);
      expect((await fourEyes()).verdict).toBe('PROVEN');
    });

    it('knows the names of whoever attested, confirmed or owns an accepted risk', async () => {
      const { catalog, sweepAfter, memberships, exceptions, takeDue } =
        await setUp();
      const named = [
        'user:default/iva',
        'user:default/petr',
        'group:default/platform',
      ];
      await exceptions.record(
        {
          accountIds: [ID],
          checkId: 'root-mfa',
          reason: 'Until the move',
          owner: 'group:default/platform',
          expires: '2026-12-31',
        },
        'user:default/iva',
        new Date('2026-11-03T00:00:00.000Z'),
      );
      catalog.entities = [
        ...teams({ isShared: false }),
        titled(user('user:default/iva'), 'Iva Novak'),
        titled(user('user:default/petr'), 'Petr Hruby'),
        titled(group('group:default/platform', []), 'Platform'),
      ];
      await sweepAfter(1);
      expect([...(await memberships.titles(named)).values()].sort()).toEqual([
        'Iva Novak',
        'Petr Hruby',
        'Platform',
      ]);
      await takeDue();

      // Nothing rests on them: who left the company makes no account due.
      catalog.entities = teams({ isShared: false });
      expect(await sweepAfter(1)).toBe(true);
      expect((await memberships.titles(named)).size).toBe(0);
      expect(await takeDue()).toEqual([]);
    });

    it('knows the names of account managers, of contacts, and of whoever approves', async () => {
      const {
        catalog,
        sweepAfter,
        customers,
        approvals,
        memberships,
        takeDue,
      } = await setUp();
      await customers.reconcile(
        [makeReading('acme', {}, { managerRefs: [LUIS, 'user:default/gone'] })],
        { at: new Date('2026-11-03T00:00:00.000Z'), removalLimit: 0.2 },
      );
      await approvals.record(
        {
          kind: 'APPROVAL',
          accountId: ID,
          operationId: 'root-sign-in',
          approver: '4E',
          approvedBy: { ref: 'user:default/petr' },
          reason: 'The mailbox moves',
          until: '2026-12-01T00:00:00.000Z',
        },
        'user:default/iva',
        new Date('2026-11-24T00:00:00.000Z'),
      );
      catalog.entities = [
        ...teams({ isShared: false }),
        titled(user(LUIS), 'Luis Ferrer'),
        titled(group(FINOPS, [LUIS]), 'FinOps'),
        titled(user('user:default/petr'), 'Petr Hruby'),
        titled(user('user:default/iva'), 'Iva Novak'),
      ];
      // One of the managers is nobody, which keeps nobody else from being read.
      expect(await sweepAfter(1)).toBe(true);
      expect(await memberships.titles([LUIS, FINOPS])).toEqual(
        new Map([
          [LUIS, 'Luis Ferrer'],
          [FINOPS, 'FinOps'],
        ]),
      );
      expect(
        await memberships.titles([
          'user:default/petr',
          'user:default/iva',
          'user:default/gone',
        ]),
      ).toEqual(
        new Map([
          ['user:default/petr', 'Petr Hruby'],
          ['user:default/iva', 'Iva Novak'],
        ]),
      );
      await takeDue();

      // Nothing rests on any of them.
      catalog.entities = teams({ isShared: false });
      expect(await sweepAfter(1)).toBe(true);
      expect((await memberships.titles([LUIS, FINOPS])).size).toBe(0);
      expect(await takeDue()).toEqual([]);
    });

    it('does not believe a catalog that has no custodian any more, whoever else it has', async () => {
      const { catalog, sweepAfter, fourEyes } = await setUp();
      catalog.entities = teams({ isShared: true });
      await sweepAfter(1);
      catalog.entities = [user('user:default/iva')];
      expect(await sweepAfter(1)).toBe(false);
      expect((await fourEyes()).verdict).toBe('BROKEN');
    });

    it('does not believe a catalog that has forgotten everybody', async () => {
      const { catalog, sweepAfter, fourEyes, logger } = await setUp();
      catalog.entities = teams({ isShared: true });
      await sweepAfter(1);

      catalog.entities = [];
      expect(await sweepAfter(1)).toBe(false);
      expect((await fourEyes()).verdict).toBe('BROKEN');
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('none of 2 custodians'),
      );
    });

    it('believes that custodians are missing while nothing else was known', async () => {
      const { sweepAfter, fourEyes, memberships } = await setUp();
      expect(await memberships.graph()).toBeUndefined();
      expect(await sweepAfter(1)).toBe(true);
      expect(await fourEyes()).toMatchObject({
        verdict: 'NOT_PROVEN',
        problems: [
          { problem: 'NOT_IN_CATALOG', name: A },
          { problem: 'NOT_IN_CATALOG', name: B },
        ],
      });
    });
  },
);
