import type { ConfigSection } from './ConfigSection';
import type { AwsResaleConfig } from './types';

/** Intervals after which facts count as stale when config does not say. */
const STALE_AFTER_INTERVALS = 3;

/** Reads `awsResale.polling`. */
export function readPolling(
  section: ConfigSection,
): AwsResaleConfig['polling'] {
  const intervalMs = section.duration('interval', { minutes: 15 });
  const staleAfterMs = section.duration('staleAfter', {
    milliseconds: intervalMs * STALE_AFTER_INTERVALS,
  });
  if (staleAfterMs < intervalMs) {
    section.report(
      'staleAfter',
      'is shorter than the polling interval, so that everything would be stale between two polls; make it longer or poll more often',
    );
  }
  return {
    intervalMs,
    jitter: section.number('jitter', { default: 0.1, min: 0, max: 1 }),
    workers: section.number('workers', {
      default: 2,
      min: 1,
      max: 64,
      whole: true,
    }),
    staleAfterMs,
    removalLimit: section.number('removalLimit', {
      default: 0.2,
      min: 0,
      max: 1,
    }),
    organizationalUnitIntervalMs: section.duration(
      'organizationalUnitInterval',
      { hours: 24 },
    ),
    keepRuns: section.number('keepRuns', {
      default: 50,
      min: 1,
      max: 100_000,
      whole: true,
    }),
  };
}
