import type { FaultScope } from 'aws-simulator';
import { Closers } from '../lib/Closers';
import { Estate } from '../lib/Estate';
import { PortalProcess } from '../lib/PortalProcess';
import { PortalStore, type StoredLease } from '../lib/PortalStore';
import { PostgresServer } from '../lib/PostgresServer';
import { waitFor } from '../lib/waitFor';

// Two processes start, poll everything twice, and a lease of 60 s has to run out.
jest.setTimeout(300_000);

const PAYERS = 200;
/** More than one page, so that a poll can be cut off between two. */
const ACCOUNTS_PER_PAYER = 25;
const WORKERS = 2;
const POLLING = { workers: WORKERS };
/** About what AWS takes to answer, so that the network decides how fast polls are. */
const LATENCY_MS = 50;
const PATIENCE = { timeoutMs: 150_000 };

/** PostgreSQL is what replicas share; the test command brings one. */
const onPostgres = PostgresServer.isNamed() ? describe : describe.skip;

onPostgres('two backend processes on one PostgreSQL', () => {
  const closers = new Closers();

  afterEach(() => closers.close());

  async function setUp() {
    const estate = await Estate.start({
      seed: 'replicas',
      organizations: PAYERS,
      accountsPerOrganization: ACCOUNTS_PER_PAYER,
      organizationalUnitsPerOrganization: 2,
      customers: 3,
    });
    closers.add(() => estate.stop());
    const { faults } = estate.simulator;
    let latency = faults.delay({}, LATENCY_MS);
    /** Makes some calls slower than the rest; of two delays the older one counts. */
    const slowDown = (scope: FaultScope, milliseconds: number) => {
      latency.remove();
      const slow = faults.delay(scope, milliseconds);
      latency = faults.delay({}, LATENCY_MS);
      return slow;
    };
    const postgres = PostgresServer.fromEnvironment();
    closers.add(() => postgres.destroy());
    // The first makes the databases, so the second comes later: AWS is slow until
    // then, lest the first has read everything alone.
    const slow = slowDown({ operation: 'DescribeOrganization' }, 2_000);
    const start = async () => {
      const portal = await PortalProcess.start({
        estate,
        postgres,
        polling: POLLING,
        entities: { accounts: 'none' },
      });
      closers.add(() => portal.kill());
      return portal;
    };
    const portals = [await start(), await start()];
    slow.remove();
    return { estate, portals, slowDown, store: new PortalStore(postgres) };
  }

  it('share the polling of 200 payers, and killing one loses nothing', async () => {
    const { estate, portals, slowDown, store } = await setUp();
    const [survivor, victim] = portals;
    const payers = estate.organizations.map(one => one.payerAccountId).sort();

    await waitFor(
      'every payer to be read',
      async () =>
        (await store.payersReadSince(new Date(0))).length === PAYERS
          ? true
          : undefined,
      PATIENCE,
    );
    await waitFor(
      'both to log what they read',
      () =>
        portals.flatMap(portal => portal.completedPolls()).length >= PAYERS ||
        undefined,
      PATIENCE,
    );
    for (const portal of portals) {
      expect(portal.completedPolls().length).toBeGreaterThanOrEqual(PAYERS / 3);
    }
    expect(portals.flatMap(portal => portal.completedPolls()).sort()).toEqual(
      payers,
    );
    expect(await store.accountIds()).toEqual(estate.accountIds());

    // All polls stop between their pages, until every worker of both is in one.
    const lastPage = slowDown({ operation: 'ListAccounts', page: 2 }, 6_000);
    await survivor.pollAll();
    await waitFor(
      'every worker to be in mid-run',
      async () =>
        lastPage.hits >= portals.length * WORKERS &&
        (await store.leases()).length === portals.length * WORKERS
          ? true
          : undefined,
      PATIENCE,
    );
    await victim.kill();
    const killedAt = new Date();
    const wasInMidRun = new Set((await store.leases()).map(one => one.runId));
    lastPage.remove();

    const orphans = await waitFor(
      'the survivor to read all that nobody holds',
      async (): Promise<StoredLease[] | undefined> => {
        const held = await store.leases();
        const read = await store.payersReadSince(killedAt);
        return held.length + read.length === PAYERS &&
          held.every(lease => wasInMidRun.has(lease.runId))
          ? held
          : undefined;
      },
      PATIENCE,
    );
    expect(orphans).toHaveLength(WORKERS);

    // AWS goes on while nobody looks.
    const [orphan] = orphans.map(lease =>
      estate.organizations.find(
        one => one.payerAccountId === lease.payerAccountId,
      ),
    );
    const template = orphan?.accounts[1];
    if (!orphan || !template) {
      throw new Error('The payer in question is none of the estate');
    }
    orphan.accounts.push({ ...template, accountId: '000000000042' });

    await waitFor(
      'the survivor to take over the leases',
      async () =>
        (await store.payersReadSince(killedAt)).length === PAYERS || undefined,
      PATIENCE,
    );
    expect(survivor.completedPolls().slice(-WORKERS).sort()).toEqual(
      orphans.map(lease => lease.payerAccountId).sort(),
    );
    expect(await store.leases()).toEqual([]);
    expect(await store.accountIds()).toEqual(estate.accountIds());
    expect(await store.countTombstones()).toBe(0);
    expect(await store.payersWithHeldRemovals()).toEqual([]);
    expect(survivor.errors()).toEqual([]);
  });
});
