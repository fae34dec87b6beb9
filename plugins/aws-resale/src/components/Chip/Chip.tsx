import { Focusable, Tooltip, TooltipTrigger } from '@backstage/ui';
import clsx from 'clsx';
import type { ChipFamily, ChipWords } from './chipTable';
import { useChip } from './useChip';
import tokens from '../tokens.module.css';
import styles from './Chip.module.css';

/** @see Chip */
export interface ChipProps<Family extends ChipFamily> {
  family: Family;
  word: ChipWords[Family];
  /** `model` is round, `text` is an icon with a word and no background. */
  shape?: 'badge' | 'model' | 'text';
  size?: 'medium' | 'large';
  /** Replaces the word of the messages, e.g. `Closed, 63 days left`. */
  label?: string;
  /**
   * In lists the explanation is on hover only: a tab stop on every chip would
   * make a table impossible to walk through by keyboard.
   */
  dense?: boolean;
}

/** Icon and word; the tone only supports them. All looks come from one table. */
export function Chip<Family extends ChipFamily>(props: ChipProps<Family>) {
  const { family, word, shape = 'badge', size = 'medium', dense } = props;
  const { icon, tone, label: tableLabel, tooltip } = useChip(family, word);
  const label = props.label ?? tableLabel;
  const className = clsx(
    tokens.tokens,
    shape === 'text' ? styles.text : styles.chip,
    shape === 'model' && styles.model,
    shape !== 'text' && styles[tone],
    size === 'large' && styles.large,
  );
  const content = (
    <>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      {label}
    </>
  );
  if (dense || shape === 'text') {
    return (
      <span className={className} title={tooltip}>
        {content}
      </span>
    );
  }
  return (
    <TooltipTrigger>
      <Focusable>
        <span className={className} role="img" aria-label={label}>
          {content}
        </span>
      </Focusable>
      <Tooltip>{tooltip}</Tooltip>
    </TooltipTrigger>
  );
}
