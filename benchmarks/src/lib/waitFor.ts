import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until there is an answer.
 *
 * @param what - for the error, like `every payer to be read`.
 * @param probe - answers undefined while there is nothing to tell; what it throws ends the wait.
 * @throws Error when there is no answer in time.
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  options: { timeoutMs: number; everyMs?: number },
): Promise<T> {
  const endsAt = Date.now() + options.timeoutMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined) {
      return answer;
    }
    if (Date.now() >= endsAt) {
      throw new Error(`Waited ${options.timeoutMs / 1000} s for ${what}`);
    }
    await sleep(options.everyMs ?? 250);
  }
}
