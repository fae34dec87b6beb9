import type { Estate } from '../lib/Estate';
import type { PortalStore } from '../lib/PortalStore';
import { waitFor } from '../lib/waitFor';

const PATIENCE = { timeoutMs: 30 * 60_000, everyMs: 500 };

/** One poll of one organization. */
export interface MeasuredPoll {
  seconds: number;
  /** Calls that AWS has counted, AssumeRole and refused ones included. */
  calls: number;
  /** Those of them that AWS refused because they came too fast. */
  throttled: number;
  callsByOperation: Readonly<Record<string, number>>;
  /** Account rows written. */
  changed: number;
}

/**
 * Waits for a poll of the only organization of an estate.
 *
 * @param options.ask - makes it due; left out for the first poll, which needs no asking.
 * @throws Error when the poll is not complete.
 */
export async function measurePoll(options: {
  estate: Estate;
  store: PortalStore;
  ask?: () => Promise<void>;
}): Promise<MeasuredPoll> {
  const { estate, store, ask } = options;
  const { requests } = estate.simulator;
  const since = ask ? new Date() : new Date(0);
  if (ask) {
    requests.clear();
    await ask();
  }
  const run = await waitFor(
    'the organization to be polled',
    async () => (await store.runsSince(since)).at(0),
    PATIENCE,
  );
  if (run.outcome !== 'COMPLETE') {
    throw new Error(`The poll of ${run.payerAccountId} was ${run.outcome}`);
  }
  const { payerAccountId } = run;
  return {
    seconds: (run.endedAt.getTime() - run.startedAt.getTime()) / 1000,
    calls: requests.count({ payerAccountId }),
    throttled: requests.count({
      payerAccountId,
      outcome: 'TooManyRequestsException',
    }),
    callsByOperation: requests.byOperation({ payerAccountId }),
    changed: run.changed,
  };
}
