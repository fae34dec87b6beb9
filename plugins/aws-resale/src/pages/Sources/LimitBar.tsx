import { useText } from '../../hooks/useText';
import { usePercent } from './usePercent';
import styles from './LimitBar.module.css';

/** A share of a whole with a tick where its limit is; both are in text too. */
export function LimitBar(props: { share: number; limit: number }) {
  const { share, limit } = props;
  const t = useText();
  const percent = usePercent();
  return (
    <div className={styles.limitBar}>
      <div className={styles.words} aria-hidden="true">
        <span>{t('sources.held.shareOf')}</span>
        <span>{t('sources.held.limit', { percent: percent(limit) })}</span>
      </div>
      <div
        className={styles.bar}
        role="img"
        aria-label={t('sources.held.shareLabel', {
          share: percent(share),
          limit: percent(limit),
        })}
      >
        <span
          className={styles.share}
          style={{ width: `${Math.min(share, 1) * 100}%` }}
        />
        <span
          className={styles.tick}
          style={{ left: `${Math.min(limit, 1) * 100}%` }}
        />
      </div>
    </div>
  );
}
