import { DateTime } from 'luxon';
import { useDate } from '../../time/useDate';
import { useNow } from '../../time/useNow';

/**
 * Says when something is due: `14:20` today, with its day before it later on,
 * and nothing for a moment that has passed.
 */
export function useNextTime(): (iso: string | undefined) => string | undefined {
  const now = useNow();
  const formatDate = useDate();
  return iso => {
    const moment = DateTime.fromISO(iso ?? '');
    if (!iso || moment.toMillis() <= now) {
      return undefined;
    }
    const time = moment.toFormat('HH:mm');
    return moment.hasSame(DateTime.fromMillis(now), 'day')
      ? time
      : `${formatDate(iso)}, ${time}`;
  };
}
