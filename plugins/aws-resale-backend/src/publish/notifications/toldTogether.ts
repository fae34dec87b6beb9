/** What happens to a customer within one such piece of time is told at once. */
const WINDOW_MS = 60_000;

/** Beginning of the piece of time that is told together with a moment. */
export function windowOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / WINDOW_MS) * WINDOW_MS);
}
