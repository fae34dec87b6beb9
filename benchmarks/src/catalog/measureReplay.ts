import type { CatalogStore } from '../lib/CatalogStore';
import type { PortalProcess } from '../lib/PortalProcess';
import type { PostgresServer } from '../lib/PostgresServer';
import { Stopwatch, type Cost } from '../lib/Stopwatch';
import { waitFor } from '../lib/waitFor';

const PATIENCE = { timeoutMs: 30 * 60_000 };
/** How the line begins that the catalog module logs at the end. */
const REPLAYED = 'Replayed the feed of';

/** What a replay of the whole feed costs while nothing has changed. */
export interface Replay {
  /** From the first page to the last. */
  seconds: number;
  /** Of the process, its start included. */
  cost: Cost;
  /** Whether any entity has other content than before. */
  hasChangedEntities: boolean;
}

/**
 * Waits for the replay of a portal that was started with other settings of the
 * catalog module than before, which asks for one.
 *
 * @param contentHash - of the catalog, before that start.
 */
export async function measureReplay(options: {
  portal: PortalProcess;
  postgres: PostgresServer;
  catalog: CatalogStore;
  contentHash: string;
}): Promise<Replay> {
  const { portal, postgres, catalog, contentHash } = options;
  const stopwatch = await Stopwatch.start(portal, postgres);
  const durationMs = await waitFor(
    'the replay to end',
    () =>
      portal.lines.find(line => line.message.startsWith(REPLAYED))?.durationMs,
    PATIENCE,
  );
  return {
    seconds: durationMs / 1000,
    cost: await stopwatch.read(),
    hasChangedEntities: (await catalog.contentHash()) !== contentHash,
  };
}
