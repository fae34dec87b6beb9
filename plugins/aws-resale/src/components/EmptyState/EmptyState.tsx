import type { ReactNode } from 'react';
import clsx from 'clsx';
import tokens from '../tokens.module.css';
import styles from './EmptyState.module.css';

/** Says why nothing is here and what to do about it. */
export function EmptyState(props: {
  title: string;
  text?: ReactNode;
  /** What to do: a button, a link, a snippet to copy. */
  children?: ReactNode;
}) {
  return (
    <div className={clsx(tokens.tokens, styles.empty)}>
      <p className={styles.title}>{props.title}</p>
      {props.text && <p className={styles.text}>{props.text}</p>}
      {props.children}
    </div>
  );
}
