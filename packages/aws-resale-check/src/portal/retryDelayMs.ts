/** A portal that is not asked again within this time is not waited for. */
const LONGEST_MS = 10_000;
/** Where the portal does not say how long. */
const DEFAULT_MS = 1_000;

/**
 * How long to wait before asking once more, in milliseconds.
 *
 * @param now - the present, for a `Retry-After` that is a date.
 * @returns undefined where asking again would not help, or not soon.
 */
export function retryDelayMs(
  response: Response,
  now: Date,
): number | undefined {
  if (response.status !== 429 && response.status !== 503) {
    return undefined;
  }
  const text = response.headers.get('retry-after');
  if (text === null) {
    return DEFAULT_MS;
  }
  const delay = /^\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text) - now.getTime();
  return delay <= LONGEST_MS ? Math.max(0, delay) : undefined;
}
