import { setTimeout } from 'node:timers/promises';

/** Asking without a pause would keep the backend from its work. */
const PAUSE_MS = 200;

/**
 * Tries until it no longer throws.
 *
 * @param patienceMs - after this the last error is thrown.
 */
export async function eventually<T>(
  attempt: () => Promise<T>,
  patienceMs: number,
): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) {
        throw error;
      }
    }
    await setTimeout(PAUSE_MS);
  }
}
