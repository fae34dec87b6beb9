import { Fragment } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { VisuallyHidden } from '@backstage/ui';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import tokens from '../tokens.module.css';
import styles from './Triad.module.css';

/** How one source stands to the one before it. */
export type Relation = 'agrees' | 'differs' | 'unclear';

/** What one source says. */
export interface TriadBox {
  key: string;
  title: string;
  icon: ReactElement;
  /** To the box before; the first has none. */
  relation?: Relation;
  children: ReactNode;
}

const SIGNS: Record<Relation, string> = {
  agrees: '=',
  differs: '≠',
  unclear: '?',
};

/**
 * What each source says, side by side, with signs between that show which one
 * disagrees. The signs are spoken as words.
 */
export function Triad(props: { label: string; boxes: TriadBox[] }) {
  const t = useText();
  return (
    <div
      role="group"
      aria-label={props.label}
      className={clsx(tokens.tokens, styles.triad)}
    >
      {props.boxes.map(({ key, title, icon, relation, children }) => (
        <Fragment key={key}>
          {relation && (
            <div className={clsx(styles.relation, styles[relation])}>
              <span aria-hidden="true">{SIGNS[relation]}</span>
              <VisuallyHidden>{t(`accounts.model.${relation}`)}</VisuallyHidden>
            </div>
          )}
          <div
            className={clsx(styles.box, relation === 'differs' && styles.off)}
          >
            <h3 className={styles.title}>
              {title}
              <span aria-hidden="true">{icon}</span>
            </h3>
            {children}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
