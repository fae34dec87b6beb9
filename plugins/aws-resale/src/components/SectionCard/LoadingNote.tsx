import { useEffect, useState } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import { useText } from '../../hooks/useText';

/** When waiting is worth a word to those who see the skeleton. */
const LONG_WAIT_MS = 10_000;

/** Tells that something loads; in sight only once that takes long. */
export function LoadingNote(props: { className?: string }) {
  const t = useText();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? (
    <p role="status" className={props.className}>
      {t('common.card.stillLoading')}
    </p>
  ) : (
    <VisuallyHidden role="status">{t('common.card.loading')}</VisuallyHidden>
  );
}
