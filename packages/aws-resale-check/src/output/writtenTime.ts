const FORMAT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'UTC',
});

/** An ISO time as sentences have it, always in UTC: `21 Nov 2026, 14:05 UTC`. */
export function writtenTime(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime())
    ? 'an unreadable time'
    : `${FORMAT.format(time)} UTC`;
}
