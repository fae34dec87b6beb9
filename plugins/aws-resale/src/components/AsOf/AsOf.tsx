import { VisuallyHidden } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import tokens from '../tokens.module.css';
import styles from './AsOf.module.css';

/**
 * How old facts are: `as of 14:05, 12 min ago`. Facts older than their limit
 * are said to be so, in warning tone.
 */
export function AsOf(props: {
  freshness: { asOf?: string; stale: boolean };
  /** `stacked` puts the age below the time, for table cells. */
  layout?: 'line' | 'stacked';
}) {
  const { freshness, layout = 'line' } = props;
  const t = useText();
  const moment = useMoment();
  const described = freshness.asOf ? moment(freshness.asOf) : undefined;
  const stale = freshness.stale && (
    <VisuallyHidden>{t('common.asOf.stale')}</VisuallyHidden>
  );
  const clock =
    freshness.stale || layout === 'line' ? (
      <RiTimeLine aria-hidden="true" />
    ) : null;

  if (layout === 'stacked' && described) {
    return (
      <span
        className={clsx(
          tokens.tokens,
          styles.asOf,
          styles.stacked,
          freshness.stale && styles.stale,
        )}
      >
        <span className={styles.first}>
          {clock}
          {described.time}
        </span>
        <span>{described.age}</span>
        {stale}
      </span>
    );
  }
  return (
    <span
      className={clsx(
        tokens.tokens,
        styles.asOf,
        freshness.stale && styles.stale,
      )}
    >
      {clock}
      <span>
        {described ? t('common.asOf.text', described) : t('common.asOf.never')}
      </span>
      {stale}
    </span>
  );
}
