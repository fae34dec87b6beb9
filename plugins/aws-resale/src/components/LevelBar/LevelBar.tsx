import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import tokens from '../tokens.module.css';
import styles from './LevelBar.module.css';

/** How many steps are done, in words and as a row of marks that repeats them. */
export function LevelBar(props: { reached: number; total: number }) {
  const { reached, total } = props;
  const t = useText();
  const numbers = { reached: String(reached), total: String(total) };
  return (
    <div className={tokens.tokens}>
      <p className={styles.words}>{t('posture.level.reached', numbers)}</p>
      <div
        className={styles.bar}
        role="img"
        aria-label={t('posture.level.bar', numbers)}
      >
        {Array.from({ length: total }, (_, index) => (
          <span
            key={index}
            className={clsx(styles.step, index < reached && styles.on)}
          />
        ))}
      </div>
    </div>
  );
}
