import type { ReactNode } from 'react';
import { Skeleton } from '@backstage/ui';
import { LoadingNote } from './LoadingNote';
import styles from './SectionCard.module.css';

/** A skeleton in the shape of what comes, lines unless something else is given. */
export function LoadingShape(props: { children?: ReactNode }) {
  return (
    <div className={styles.skeleton} aria-busy="true">
      {props.children ?? (
        <>
          <Skeleton width="60%" height={20} />
          <Skeleton width="100%" height={16} />
          <Skeleton width="85%" height={16} />
        </>
      )}
      <LoadingNote />
    </div>
  );
}
