import type { ReactNode } from 'react';
import clsx from 'clsx';
import tokens from '../tokens.module.css';
import styles from './PageFrame.module.css';

/**
 * What stands below the plugin's tabs: title, facts about the page, actions,
 * then the cards in one column with even gaps.
 */
export function PageFrame(props: {
  title: string;
  /** Short facts below the title, each its own element. */
  meta?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={clsx(tokens.tokens, styles.page)}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 className={styles.title}>{props.title}</h1>
          {props.meta && <div className={styles.meta}>{props.meta}</div>}
        </div>
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
      <div className={styles.body}>{props.children}</div>
    </div>
  );
}
