import { windowOf } from './toldTogether';
import type { ExposureChange } from './types';

/** Within this time a change is committed and seen. */
const SETTLED_AFTER_MS = 15_000;

/**
 * Those changes whose piece of time is over, so that nothing is missing from
 * what is told together. Where one still runs, everything after it waits too.
 *
 * @param options.isCut - the list was cut after its last change, whose piece of
 * time may go on after it. It waits, unless it is all there is.
 */
export function completeWindows(
  changes: readonly ExposureChange[],
  options: { now: Date; isCut: boolean },
): ExposureChange[] {
  const running = windowOf(
    new Date(options.now.getTime() - SETTLED_AFTER_MS),
  ).toISOString();
  const open = changes.findIndex(({ at }) => at >= running);
  const complete = open < 0 ? changes : changes.slice(0, open);
  if (!options.isCut || open >= 0 || complete.length === 0) {
    return [...complete];
  }
  const last = windowOf(new Date(complete[complete.length - 1].at));
  const whole = complete.filter(({ at }) => new Date(at) < last);
  return whole.length > 0 ? whole : [...complete];
}
