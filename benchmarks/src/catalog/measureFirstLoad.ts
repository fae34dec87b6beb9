import type { CatalogStore } from '../lib/CatalogStore';
import type { PortalStore } from '../lib/PortalStore';
import type { Cost, Stopwatch } from '../lib/Stopwatch';
import { waitFor } from '../lib/waitFor';

const PATIENCE = { timeoutMs: 60 * 60_000, everyMs: 1_000 };

/** When the steps from an empty portal to a full catalog were done, and what they cost up to then. */
export interface FirstLoad {
  /** Every payer is polled. */
  polled: Cost;
  /** The feed has brought every account and organization to the catalog. */
  given: Cost;
  /** The catalog serves them all, and has nothing left to do. */
  served: Cost;
  calls: number;
  pages: number;
}

/**
 * Waits for everything to be in the catalog.
 *
 * @param stopwatch - started when the portal was.
 */
export async function measureFirstLoad(options: {
  stopwatch: Stopwatch;
  store: PortalStore;
  catalog: CatalogStore;
  payers: number;
  accounts: number;
}): Promise<FirstLoad> {
  const { stopwatch, store, catalog, payers, accounts } = options;
  const entities = payers + accounts;
  const since = new Date(0);
  const reached = async (what: string, isReached: () => Promise<boolean>) =>
    waitFor(
      what,
      async () => ((await isReached()) ? stopwatch.read() : undefined),
      PATIENCE,
    );

  const polled = await reached(
    'every payer to be polled',
    async () => (await store.payersReadSince(since)).length === payers,
  );
  const given = await reached(
    'the catalog to be given all entities',
    async () => (await catalog.countGiven()) === entities,
  );
  const served = await reached(
    'the catalog to serve all entities',
    async () =>
      (await catalog.countServed()) === entities &&
      (await catalog.countPending()) === 0,
  );
  const runs = await store.runsSince(since);
  return {
    polled,
    given,
    served,
    calls: runs.reduce((sum, run) => sum + run.calls, 0),
    pages: runs.reduce((sum, run) => sum + run.pages, 0),
  };
}
