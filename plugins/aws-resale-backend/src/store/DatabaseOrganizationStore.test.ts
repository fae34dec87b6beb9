import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTestStores, testDatabases } from '../__testUtils__/testStores';
import { LeaseLostError } from './LeaseLostError';
import type { NamedPayer, RunResult } from './OrganizationStore';
import { ORGANIZATIONS_TABLE, RUNS_TABLE } from './tables';

jest.setTimeout(60_000);

const AT = new Date('2026-11-20T10:00:00.000Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
const PAYER = '100000000000';
const OTHER = '200000000000';

function named(
  payerAccountId: string,
  rest: Partial<NamedPayer> = {},
): NamedPayer {
  return {
    payerAccountId,
    source: 'CONFIG',
    partition: 'aws',
    trusted: true,
    ...rest,
  };
}

function result(rest: Partial<RunResult> = {}): RunResult {
  return {
    startedAt: AT,
    endedAt: after(1),
    outcome: 'COMPLETE',
    calls: 4,
    pages: 1,
    listed: 3,
    changed: 3,
    access: { result: 'GRANTED' },
    complete: {
      organizationId: 'o-abcdefghij',
      capabilities: { paths: 'PATHS', tags: 'BULK' },
      notRead: [],
      payerName: 'Payer of Acme',
    },
    nextDueAt: after(900),
    keepRuns: 3,
    ...rest,
  };
}

describe.each(testDatabases.eachSupportedId())(
  'DatabaseOrganizationStore on %s',
  databaseId => {
    async function setUp(payers = [named(PAYER)]) {
      const stores = await createTestStores(databaseId);
      await stores.organizations.syncPayers(payers, AT);
      const claim = (runId: string, now = AT) =>
        stores.organizations.claimDue({
          runId,
          now,
          leaseUntil: new Date(now.getTime() + 60_000),
        });
      const row = (payer = PAYER) =>
        stores
          .knex(ORGANIZATIONS_TABLE)
          .where({ payer_account_id: payer })
          .first();
      return { ...stores, claim, row };
    }

    it('gives an organization to one worker, and to another once the lease ran out', async () => {
      const { organizations, claim } = await setUp();
      expect(await claim('run-1')).toMatchObject({
        payerAccountId: PAYER,
        isFirstReading: true,
      });
      expect(await claim('run-2', after(59))).toBeUndefined();

      await organizations.extendLease(
        { payerAccountId: PAYER, runId: 'run-1' },
        after(119),
      );
      expect(await claim('run-3', after(61))).toBeUndefined();
      expect(await claim('run-4', after(120))).toMatchObject({
        runId: 'run-4',
      });

      const lost = { payerAccountId: PAYER, runId: 'run-1' };
      await expect(organizations.extendLease(lost, after(200))).rejects.toThrow(
        LeaseLostError,
      );
      await expect(organizations.finishRun(lost, result())).rejects.toThrow(
        LeaseLostError,
      );
      await expect(
        organizations.saveChildren(lost, 'r-root', [], AT),
      ).rejects.toThrow(LeaseLostError);
    });

    it('never gives one organization twice when many ask at once', async () => {
      const { claim } = await setUp([named(PAYER), named(OTHER)]);
      const leases = await Promise.all(
        Array.from({ length: 8 }, (_, index) => claim(`run-${index}`)),
      );
      expect(
        leases.flatMap(lease => lease?.payerAccountId ?? []).sort(),
      ).toEqual([PAYER, OTHER]);
    });

    it('takes the organization that has been due longest', async () => {
      const { organizations, claim } = await setUp([
        named(PAYER),
        named(OTHER),
      ]);
      await organizations.makeDue([PAYER], after(10));
      expect(await claim('run-1', after(20))).toMatchObject({
        payerAccountId: OTHER,
      });
    });

    it('leaves payers alone that wait for approval or that nobody names any more', async () => {
      const { organizations, claim, row } = await setUp([
        named(PAYER, { source: 'ANNOTATION', trusted: false }),
        named(OTHER),
      ]);
      await organizations.syncPayers(
        [named(PAYER, { source: 'ANNOTATION', trusted: false })],
        after(5),
      );
      expect(await claim('run-1')).toBeUndefined();
      expect((await row(OTHER)).retired_at).toBe(after(5).toISOString());

      await organizations.approve(PAYER, 'user:default/jane', after(6));
      expect(await claim('run-2', after(7))).toMatchObject({
        payerAccountId: PAYER,
      });
      await expect(
        organizations.approve(PAYER, 'user:default/jane', after(8)),
      ).rejects.toThrow(ConflictError);
      await expect(
        organizations.approve('300000000000', 'user:default/jane', after(8)),
      ).rejects.toThrow(NotFoundError);
    });

    it('keeps an approval when the payer is named again', async () => {
      const annotated = named(PAYER, { source: 'ANNOTATION', trusted: false });
      const { organizations, claim } = await setUp([annotated]);
      await organizations.approve(PAYER, 'user:default/jane', AT);
      await organizations.syncPayers([], after(1));
      expect(await claim('run-1', after(2))).toBeUndefined();
      await organizations.syncPayers([annotated], after(3));
      expect(await claim('run-2', after(4))).toBeDefined();
    });

    it('records a complete run, takes the name of the payer and gives the lease back', async () => {
      const { organizations, claim, row, knex } = await setUp();
      const lease = await claim('run-1');
      const changes = await organizations.finishRun(lease!, result());

      expect(changes).toEqual([]);
      expect(await row()).toMatchObject({
        name: 'Payer of Acme',
        organization_id: 'o-abcdefghij',
        access: 'GRANTED',
        last_complete_at: after(1).toISOString(),
        next_due_at: after(900).toISOString(),
        lease_run_id: null,
      });
      expect(Number((await row()).revision)).toBe(1);
      expect(await knex(RUNS_TABLE).select('run_id', 'outcome')).toEqual([
        { run_id: 'run-1', outcome: 'COMPLETE' },
      ]);
    });

    it('keeps a configured name', async () => {
      const { organizations, claim, row } = await setUp([
        named(PAYER, { name: 'Acme' }),
      ]);
      await organizations.finishRun((await claim('run-1'))!, result());
      expect((await row()).name).toBe('Acme');
    });

    it('gives the feed a new revision only when the entity differs', async () => {
      const { organizations, claim, row } = await setUp();
      await organizations.finishRun((await claim('run-1'))!, result());
      await organizations.finishRun(
        (await claim('run-2', after(901)))!,
        result(),
      );
      expect(Number((await row()).revision)).toBe(1);
    });

    it('tells a role that was withdrawn from one that never worked', async () => {
      const { organizations, claim, row } = await setUp();
      const denied = result({
        outcome: 'ACCESS_DENIED',
        complete: undefined,
        access: { result: 'DENIED', reason: 'The role refuses.' },
        nextDueAt: AT,
      });
      await organizations.finishRun((await claim('run-1'))!, denied);
      expect((await row()).access).toBe('DENIED');

      const granted = await organizations.finishRun(
        (await claim('run-2'))!,
        result({ nextDueAt: AT }),
      );
      expect(granted.map(change => change.kind)).toEqual(['ACCESS_GRANTED']);

      const withdrawn = await organizations.finishRun(
        (await claim('run-3'))!,
        denied,
      );
      expect(withdrawn.map(change => change.kind)).toEqual([
        'ACCESS_WITHDRAWN',
      ]);
      expect(await row()).toMatchObject({
        access: 'WITHDRAWN',
        access_reason: 'The role refuses.',
        last_complete_at: after(1).toISOString(),
      });

      const again = await organizations.finishRun(
        (await claim('run-4'))!,
        denied,
      );
      expect(again).toEqual([]);
    });

    it('keeps only the newest runs', async () => {
      const { organizations, claim, knex } = await setUp();
      for (let run = 1; run <= 5; run++) {
        await organizations.finishRun(
          (await claim(`run-${run}`, after(run)))!,
          result({ startedAt: after(run), nextDueAt: AT }),
        );
      }
      expect(
        await knex(RUNS_TABLE).orderBy('started_at').pluck('run_id'),
      ).toEqual(['run-3', 'run-4', 'run-5']);
    });

    it('keeps the run of a held removal while the same accounts are missing', async () => {
      const { organizations, claim, row } = await setUp();
      const held = (accountIds: string[], seconds: number) =>
        result({
          outcome: 'REMOVAL_HELD',
          nextDueAt: AT,
          complete: {
            ...result().complete!,
            held: {
              since: after(seconds).toISOString(),
              known: 10,
              listed: 10 - accountIds.length,
              missing: accountIds.length,
              limit: 0.2,
              accountIds,
            },
          },
        });
      const ids = ['000000000001', '000000000002', '000000000003'];
      const first = await organizations.finishRun(
        (await claim('run-1'))!,
        held(ids, 1),
      );
      expect(first.map(change => change.kind)).toEqual(['REMOVAL_HELD']);
      await organizations.finishRun((await claim('run-2'))!, held(ids, 2));
      expect((await row()).held_run_id).toBe('run-1');
      expect(await organizations.heldAccountIds(PAYER, 'run-1')).toEqual(ids);

      await organizations.finishRun(
        (await claim('run-3'))!,
        held([...ids, '000000000004'], 3),
      );
      expect(await row()).toMatchObject({ held_run_id: 'run-3' });
      expect(JSON.parse((await row()).held).since).toBe(after(1).toISOString());
      await expect(
        organizations.heldAccountIds(PAYER, 'run-1'),
      ).rejects.toThrow(/Other accounts .* are missing by now/);

      await organizations.finishRun(
        (await claim('run-4'))!,
        result({ nextDueAt: AT }),
      );
      expect((await row()).held).toBeNull();
      await expect(
        organizations.heldAccountIds(PAYER, 'run-3'),
      ).rejects.toThrow(/Nothing is held/);
    });

    it('keeps names of organizational units and forgets those that are gone', async () => {
      const { organizations, claim } = await setUp();
      const lease = (await claim('run-1'))!;
      const unit = (ouId: string, name: string) => ({
        ouId,
        name,
        parentId: 'r-root',
      });
      await organizations.saveChildren(
        lease,
        'r-root',
        [unit('ou-a', 'Workloads'), unit('ou-b', 'Old')],
        AT,
      );
      await organizations.saveTags(
        lease,
        new Map([['ou-a', { 'aws-resale:customer': 'acme' }]]),
      );
      await organizations.saveChildren(
        lease,
        'r-root',
        [unit('ou-a', 'Renamed')],
        after(1),
      );
      expect(await organizations.organizationalUnits(PAYER)).toEqual([
        {
          ouId: 'ou-a',
          parentId: 'r-root',
          name: 'Renamed',
          tags: { 'aws-resale:customer': 'acme' },
          childrenReadAt: undefined,
        },
        {
          ouId: 'r-root',
          parentId: undefined,
          name: '',
          tags: {},
          childrenReadAt: after(1).toISOString(),
        },
      ]);
    });
  },
);
