import type { HolderCounts } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { SplitBar } from '../SplitBar';
import { useHolderParts } from './useHolderParts';

/** Linked accounts by who holds their root e-mail, with the numbers in text. */
export function HolderBar(props: {
  counts: HolderCounts;
  legend?: 'line' | 'rows';
}) {
  const { counts, legend } = props;
  const t = useText();
  const { parts, sentence } = useHolderParts(counts);
  if (parts.every(({ count }) => count === 0)) {
    return <span>{t('customers.row.noLinked')}</span>;
  }
  return <SplitBar thin parts={parts} label={sentence} legend={legend} />;
}
