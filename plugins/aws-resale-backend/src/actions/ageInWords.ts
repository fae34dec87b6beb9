/** Largest first; the last one covers whatever is shorter than a minute. */
const UNITS: readonly [name: string, ms: number][] = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
];

/**
 * How long ago a time was, in its largest whole unit: `3 hours`.
 *
 * @param then - ISO 8601.
 * @param now - ISO 8601.
 */
export function ageInWords(then: string, now: string): string {
  const ms = Date.parse(now) - Date.parse(then);
  const unit = UNITS.find(([, length]) => ms >= length);
  if (!unit) {
    return 'less than a minute';
  }
  const [name, length] = unit;
  const count = Math.floor(ms / length);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
