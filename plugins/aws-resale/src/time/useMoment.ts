import { useText } from '../hooks/useText';
import { Age, describeMoment } from './describeMoment';
import { useLocale } from './useLocale';
import { useNow } from './useNow';

/** Words for moments: `const { time, age } = useMoment()(iso)`. */
export function useMoment(): (iso: string) => { time: string; age: string } {
  const t = useText();
  const now = useNow();
  const locale = useLocale();
  const words = (age: Age) =>
    age.unit === 'now'
      ? t('common.age.now')
      : t(`common.age.${age.unit}`, { count: age.count });
  return iso => {
    const { time, age } = describeMoment(iso, now, locale);
    return { time, age: words(age) };
  };
}
