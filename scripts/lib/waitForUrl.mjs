import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until a URL answers with success.
 *
 * @param {string} url
 * @param {AbortSignal} signal - ends the waiting.
 */
export async function waitForUrl(url, signal) {
  for (;;) {
    signal.throwIfAborted();
    const response = await fetch(url, { signal }).catch(() => undefined);
    if (response?.ok) {
      return;
    }
    await delay(2000, undefined, { signal });
  }
}
