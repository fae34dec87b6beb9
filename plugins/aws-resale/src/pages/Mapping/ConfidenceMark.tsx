import type { Suggestion } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import styles from './ConfidenceMark.module.css';

const BARS = { STRONG: 3, LIKELY: 2, WEAK: 1, NONE: 0 } as const;

/** How sure a suggestion is: bars and a word, on request with its signals. */
export function ConfidenceMark(props: {
  suggestion: Pick<Suggestion, 'confidence' | 'agreeing' | 'signals'>;
  withSignals?: boolean;
}) {
  const { confidence, agreeing, signals } = props.suggestion;
  const t = useText();
  const word = t(`mapping.confidence.${confidence}`);
  return (
    <span className={styles.mark}>
      <span className={styles.bars} aria-hidden="true">
        {[1, 2, 3].map(bar => (
          <span
            key={bar}
            className={clsx(bar <= BARS[confidence] && styles.on)}
          />
        ))}
      </span>
      {props.withSignals
        ? t('mapping.confidence.signals', {
            confidence: word,
            agreeing: String(agreeing),
            total: String(signals.length),
          })
        : word}
    </span>
  );
}
