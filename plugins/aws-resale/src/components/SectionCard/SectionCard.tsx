import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import { Card } from '@backstage/ui';
import clsx from 'clsx';
import type { Loadable } from '../../hooks/useAwsResale';
import { LoadFailure } from './LoadFailure';
import { LoadingShape } from './LoadingShape';
import tokens from '../tokens.module.css';
import styles from './SectionCard.module.css';

/** @see SectionCard */
export interface SectionCardProps<T> {
  title: string;
  subtitle?: ReactNode;
  /** Right of the heading: an age, buttons. */
  actions?: ReactNode;
  /** Counts left, the way onward right. */
  footer?: ReactNode;
  /** Level of the heading in the page's outline. */
  headingLevel?: 2 | 3;
  /** Where the reader's place may be put; the heading takes focus then. */
  headingRef?: Ref<HTMLHeadingElement>;
  /** Without inner padding, for tables and lists with full-width rows. */
  flush?: boolean;
  /** What the card waits for; it shows loading and errors by itself. */
  result?: Loadable<T>;
  /** What is said to those who may not see it, where it is more than usual. */
  forbidden?: string;
  /** The shape of what comes; lines by default. */
  skeleton?: ReactNode;
  /** Shown instead of the children when `isEmpty` says so. */
  empty?: ReactNode;
  isEmpty?: (value: T) => boolean;
  /** The body; with `result` a function of its value. */
  children?: ReactNode | ((value: T) => ReactNode);
}

/**
 * A card that is a region named by its heading. While its data loads the head
 * stays and the body is a skeleton; a failure stays within the card, and a
 * value that is already there stays visible below it.
 */
export function SectionCard<T>(props: SectionCardProps<T>) {
  const headingId = useId();
  const { title, subtitle, actions, footer, headingLevel = 2, flush } = props;
  const { headingRef } = props;
  const Heading: 'h2' | 'h3' = headingLevel === 2 ? 'h2' : 'h3';

  return (
    <section aria-labelledby={headingId} className={tokens.tokens}>
      <Card className={styles.card}>
        <div className={styles.header}>
          <div>
            <Heading
              ref={headingRef}
              id={headingId}
              className={styles.title}
              tabIndex={headingRef ? -1 : undefined}
            >
              {title}
            </Heading>
            {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
        <div className={clsx(styles.body, flush && styles.flush)}>
          <SectionBody {...props} />
        </div>
        {footer && <div className={styles.footer}>{footer}</div>}
      </Card>
    </section>
  );
}

function SectionBody<T>(props: SectionCardProps<T>) {
  const { title, result, skeleton, empty, isEmpty, children } = props;
  const { forbidden } = props;
  if (!result) {
    return typeof children === 'function' ? null : <>{children}</>;
  }
  const { value, error, loading, reload } = result;
  const failure = error && (
    <div className={styles.notice}>
      <LoadFailure
        title={title}
        error={error}
        forbidden={forbidden}
        onRetry={reload}
      />
    </div>
  );
  if (value === undefined) {
    return (
      failure ??
      (loading ? (
        <div className={styles.notice}>
          <LoadingShape>{skeleton}</LoadingShape>
        </div>
      ) : null)
    );
  }
  const body = typeof children === 'function' ? children(value) : children;
  return (
    <>
      {failure}
      {isEmpty?.(value) ? empty : body}
    </>
  );
}
