const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/**
 * An ISO date as sentences have it: `2026-11-30` becomes `30 Nov 2026`. Not the
 * engine's own formatting, since a stored sentence must not change with a new
 * version of it.
 */
export function writtenDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
