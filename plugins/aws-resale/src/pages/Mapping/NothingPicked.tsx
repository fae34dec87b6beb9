import { useEffect, useRef } from 'react';
import { useText } from '../../hooks/useText';
import styles from './QueueCard.module.css';

/** Stands for the detail while there is no account to look at. */
export function NothingPicked(props: {
  /** Whether the reader's place is to be here. */
  takesFocus: boolean;
  onFocused: () => void;
}) {
  const { takesFocus, onFocused } = props;
  const t = useText();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (takesFocus) {
      place.current?.focus();
      onFocused();
    }
  }, [takesFocus, onFocused]);
  return (
    <p ref={place} tabIndex={-1} className={styles.pick}>
      {t('mapping.detail.pick')}
    </p>
  );
}
