import { Button } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import tokens from '../tokens.module.css';
import { CsvSource, CsvState, useCsvExport } from './useCsvExport';
import styles from './CsvButton.module.css';

/**
 * Exports what is on screen, every page of it. Says how far it is, may be
 * stopped, and tells when a list is longer than a file may be.
 */
export function CsvButton<T>(props: {
  source: CsvSource<T>;
  /** What is exported, for those who do not see where the button is. */
  what: string;
  size?: 'small' | 'medium';
}) {
  const { source, what, size = 'medium' } = props;
  const t = useText();
  const { state, start, stop } = useCsvExport(source);
  return (
    <span className={clsx(tokens.tokens, styles.csv)}>
      <CsvNote state={state} />
      {state.at === 'reading' ? (
        <Button size={size} variant="secondary" onPress={stop}>
          {t('common.csv.stop')}
        </Button>
      ) : (
        <Button
          size={size}
          variant={size === 'small' ? 'tertiary' : 'secondary'}
          iconStart={<RiDownloadLine />}
          aria-label={t('common.csv.exportOf', { what })}
          onPress={start}
        >
          {size === 'small' ? t('common.csv.short') : t('common.csv.export')}
        </Button>
      )}
    </span>
  );
}

function CsvNote(props: { state: CsvState }) {
  const { state } = props;
  const t = useText();
  if (state.at === 'failed') {
    return (
      <span role="alert" className={styles.failed}>
        {t('common.csv.failed', { message: state.message })}
      </span>
    );
  }
  return (
    <span role="status" className={styles.note}>
      {noteOf(state, t)}
    </span>
  );
}

function noteOf(state: CsvState, t: ReturnType<typeof useText>): string {
  if (state.at === 'reading') {
    return state.total === undefined
      ? t('common.csv.begins')
      : t('common.csv.reads', {
          rows: String(state.rows),
          total: String(state.total),
        });
  }
  if (state.at !== 'done') {
    return '';
  }
  return state.rows < state.total
    ? t('common.csv.cut', {
        rows: String(state.rows),
        total: String(state.total),
      })
    : t('common.csv.done', { count: state.rows });
}
