const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An ISO time as sentences have it, always in UTC: `21 Nov 2026, 14:05 UTC`. */
export function writtenTime(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) {
    return 'an unreadable time';
  }
  // Not Intl: what it writes differs between versions of Node.
  const [year, month, day] = time.toISOString().slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${time
    .toISOString()
    .slice(11, 16)} UTC`;
}
