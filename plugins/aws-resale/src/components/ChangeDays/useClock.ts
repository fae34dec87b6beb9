import { DateTime } from 'luxon';

/** Writes the time of day: `14:05`, local and in 24 hours. */
export function useClock(): (iso: string) => string {
  return iso => DateTime.fromISO(iso).toFormat('HH:mm');
}
