import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useText } from '../../hooks/useText';
import styles from './SectionCard.module.css';

/** When waiting is worth a word. */
const LONG_WAIT_MS = 10_000;

/** A skeleton in the shape of what comes, lines unless something else is given. */
export function LoadingShape(props: { children?: ReactNode }) {
  const t = useText();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.skeleton} aria-busy="true">
      {props.children ?? (
        <>
          <Skeleton width="60%" height={20} />
          <Skeleton width="100%" height={16} />
          <Skeleton width="85%" height={16} />
        </>
      )}
      {isLong ? (
        <p role="status">{t('common.card.stillLoading')}</p>
      ) : (
        <VisuallyHidden role="status">{t('common.card.loading')}</VisuallyHidden>
      )}
    </div>
  );
}
