import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { Snippet, SnippetLine } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { useText } from '../../hooks/useText';
import { CopyButton } from '../CopyButton';
import tokens from '../tokens.module.css';
import styles from './Snippet.module.css';

/** Characters that fill a line of the box. */
const LINE = 50;

/** A text of more characters is folded: it would push away what comes next. */
const LONGEST = 16 * LINE;

const ELEMENTS: Record<SnippetLine['mark'], 'span' | 'ins' | 'del'> = {
  SAME: 'span',
  ADDED: 'ins',
  REMOVED: 'del',
};

/**
 * Lines to paste into a file. The marks of added and removed lines are drawn
 * and never part of the text, neither of the button's nor of a selection.
 */
export function SnippetBox(props: {
  snippet: Pick<Snippet, 'lines' | 'copy'>;
  /** What is copied: `Copy annotation for Acme`. */
  what: string;
}) {
  const { snippet, what } = props;
  const t = useText();
  const length = snippet.lines.reduce(
    (sum, { text }) => sum + Math.max(LINE, text.length),
    0,
  );
  const isLong = length > LONGEST;
  const [isWhole, setWhole] = useState(false);
  const hasMarks = snippet.lines.some(({ mark }) => mark !== 'SAME');
  return (
    <div className={clsx(tokens.tokens, styles.box)}>
      <pre
        className={clsx(
          styles.code,
          hasMarks && styles.marked,
          isLong && !isWhole && styles.folded,
        )}
      >
        {snippet.lines.map(({ mark, text }, index) => {
          const Line = ELEMENTS[mark];
          // Lines have no identity of their own and never change places.
          return (
            <Line key={index} className={clsx(styles.line, styles[mark])}>
              {text || ' '}
            </Line>
          );
        })}
      </pre>
      <div className={styles.copy}>
        <CopyButton text={snippet.copy} what={what}>
          {t('common.snippet.copy')}
        </CopyButton>
      </div>
      {isLong && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isWhole}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? t('common.snippet.fold') : t('common.snippet.unfold')}
        </Button>
      )}
    </div>
  );
}
