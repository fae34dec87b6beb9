import { useText } from '../../hooks/useText';
import { SplitBar } from '../SplitBar';
import { PostureCounts, usePostureParts } from './usePostureParts';

/** Accounts by where they stand, with the numbers in text. */
export function PostureBar(props: {
  counts: PostureCounts;
  legend?: 'line' | 'rows' | 'none';
  thin?: boolean;
  /** What is counted: `Security posture of 42 accounts`. */
  about?: string;
}) {
  const { counts, about, ...rest } = props;
  const t = useText();
  const { parts, sentence } = usePostureParts(counts);
  const split = sentence || t('posture.nothing');
  return (
    <SplitBar
      parts={parts}
      label={about ? t('posture.barLabel', { about, split }) : split}
      {...rest}
    />
  );
}
