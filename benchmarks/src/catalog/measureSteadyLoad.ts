import { setTimeout as sleep } from 'node:timers/promises';
import type { CatalogStore } from '../lib/CatalogStore';
import type { PortalProcess } from '../lib/PortalProcess';
import type { PostgresServer } from '../lib/PostgresServer';
import { Stopwatch, type Cost } from '../lib/Stopwatch';

/** The first moments of a process are not those that last. */
const WARM_UP_MS = 30_000;

/** What a portal costs while nothing happens but its routine. */
export interface SteadyLoad {
  cost: Cost;
  /** Entities that the catalog has processed. */
  processed: number;
  /** Entities that are due at the end and are not processed. */
  overdue: number;
}

/**
 * Watches a portal.
 *
 * @param seconds - at most the catalog's processing interval, so that no entity is processed twice.
 */
export async function measureSteadyLoad(options: {
  portal: PortalProcess;
  postgres: PostgresServer;
  catalog: CatalogStore;
  seconds: number;
}): Promise<SteadyLoad> {
  const { portal, postgres, catalog, seconds } = options;
  await sleep(WARM_UP_MS);
  const end = new Date(Date.now() + seconds * 1000);
  const due = await catalog.countDueBefore(end);
  const stopwatch = await Stopwatch.start(portal, postgres);
  await sleep(seconds * 1000);
  const cost = await stopwatch.read();
  const overdue = await catalog.countDueBefore(end);
  return { cost, processed: due - overdue, overdue };
}
