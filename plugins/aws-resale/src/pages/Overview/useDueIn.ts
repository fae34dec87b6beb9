import { useCallback } from 'react';
import { DateTime } from 'luxon';
import { useText } from '../../hooks/useText';
import { useNow } from '../../time/useNow';

/** Says how far off a day is: `in 6 days`, `today`, `overdue for 3 days`. */
export function useDueIn(): (date: string) => string {
  const t = useText();
  const now = useNow();
  return useCallback(
    date => {
      const today = DateTime.fromMillis(now).startOf('day');
      const count = Math.round(
        DateTime.fromISO(date).startOf('day').diff(today, 'days').days,
      );
      if (count === 0) {
        return t('overview.attention.due.today');
      }
      return count > 0
        ? t('overview.attention.due.in', { count })
        : t('overview.attention.due.ago', { count: -count });
    },
    [t, now],
  );
}
