import type { ReactNode } from 'react';
import clsx from 'clsx';
import tokens from '../tokens.module.css';
import styles from './SplitBar.module.css';

/**
 * How a part is drawn. Not observed is always `hatched`, not applicable always
 * `outlined`, so that a bar keeps its meaning in print and greyscale.
 */
export type SplitMark =
  | 'good'
  | 'best'
  | 'warn'
  | 'bad'
  | 'info'
  | 'accent'
  | 'strong'
  | 'soft'
  | 'hatched'
  | 'outlined';

/** One part of a whole. */
export interface SplitPart {
  key: string;
  /** Plain text: it is also spoken. */
  label: string;
  count: number;
  mark: SplitMark;
  /** Drawn before the label in the legend. */
  icon?: ReactNode;
}

/**
 * A whole and its parts as one bar with the numbers in text below it. Parts of
 * zero are left out; every other part is wide enough to be seen.
 */
export function SplitBar(props: {
  parts: readonly SplitPart[];
  /** The whole sentence: `Root e-mails of 41 linked accounts: 29 customer, …`. */
  label: string;
  /** `rows` is one line per part with its share, `none` leaves it to the caller. */
  legend?: 'line' | 'rows' | 'none';
  thin?: boolean;
}) {
  const { label, legend = 'line', thin } = props;
  const parts = props.parts.filter(part => part.count > 0);
  const total = parts.reduce((sum, part) => sum + part.count, 0);
  return (
    <div className={tokens.tokens}>
      <div
        role="img"
        aria-label={label}
        className={clsx(styles.bar, thin && styles.thin)}
      >
        {parts.map(part => (
          <span
            key={part.key}
            className={clsx(styles.part, styles[part.mark])}
            style={{ flex: `${part.count} 1 0` }}
          />
        ))}
        {parts.length === 0 && (
          <span
            className={clsx(styles.part, styles.outlined)}
            style={{ flex: '1 1 0' }}
          />
        )}
      </div>
      {legend !== 'none' && (
        <ul className={clsx(styles.legend, legend === 'rows' && styles.rows)}>
          {parts.map(part => (
            <li key={part.key}>
              <span
                aria-hidden="true"
                className={clsx(styles.swatch, styles[part.mark])}
              />
              {legend === 'line' && (
                <span className={styles.count}>{part.count}</span>
              )}
              <span className={styles.label}>
                {part.icon}
                {part.label}
              </span>
              {legend === 'rows' && (
                <>
                  <span className={styles.count}>{part.count}</span>
                  <span className={styles.share}>
                    {formatShare(part.count, total)}
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whole percents, one decimal below two, so that a small part is not "0 %". */
function formatShare(count: number, total: number): string {
  const percent = (100 * count) / total;
  return `${percent < 2 ? percent.toFixed(1) : Math.round(percent)} %`;
}
