const MINUTE = 60_000;
/** From the largest; an age is told in the first unit that it has two of, or in minutes. */
const UNITS: readonly (readonly [name: string, ms: number])[] = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
];

/** How old something is, roughly: `3 hours old`. Both times are ISO 8601. */
export function writtenAge(observedAt: string, asOf: string): string {
  const age = Date.parse(asOf) - Date.parse(observedAt);
  if (Number.isNaN(age)) {
    return 'of unknown age';
  }
  const [name, ms] =
    UNITS.find(([, unit]) => age >= 2 * unit) ?? UNITS[UNITS.length - 1];
  const count = Math.floor(age / ms);
  return count < 1
    ? 'less than a minute old'
    : `${count} ${name}${count === 1 ? '' : 's'} old`;
}
