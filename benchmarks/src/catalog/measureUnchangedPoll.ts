import type { PortalProcess } from '../lib/PortalProcess';
import type { PortalStore } from '../lib/PortalStore';
import type { PostgresServer } from '../lib/PostgresServer';
import { Stopwatch, type Cost } from '../lib/Stopwatch';
import { waitFor } from '../lib/waitFor';

const PATIENCE = { timeoutMs: 60 * 60_000, everyMs: 500 };

/** What it costs to poll all payers once more while nothing has changed. */
export interface UnchangedPoll {
  cost: Cost;
  calls: number;
  /** Account rows written. */
  changed: number;
}

/** Polls all payers and waits for the last. */
export async function measureUnchangedPoll(options: {
  portal: PortalProcess;
  postgres: PostgresServer;
  store: PortalStore;
  payers: number;
}): Promise<UnchangedPoll> {
  const { portal, postgres, store, payers } = options;
  const since = new Date();
  const stopwatch = await Stopwatch.start(portal, postgres);
  await portal.pollAll();
  const cost = await waitFor(
    'every payer to be polled once more',
    async () =>
      (await store.payersReadSince(since)).length === payers
        ? stopwatch.read()
        : undefined,
    PATIENCE,
  );
  const runs = await store.runsSince(since);
  return {
    cost,
    calls: runs.reduce((sum, run) => sum + run.calls, 0),
    changed: runs.reduce((sum, run) => sum + run.changed, 0),
  };
}
