import type { PostureTally } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import type { ChipWords } from '../Chip';
import type { SplitMark, SplitPart } from '../SplitBar';

/** The order never changes, so that bars can be compared at a glance. */
const PARTS = [
  { state: 'EXPOSED', count: 'exposed', mark: 'bad' },
  { state: 'ACCEPTED', count: 'accepted', mark: 'warn' },
  { state: 'PROTECTED', count: 'protected', mark: 'good' },
  { state: 'REMOVED', count: 'removed', mark: 'best' },
  { state: 'NOT_OBSERVED', count: 'notObserved', mark: 'hatched' },
  { state: 'NOT_APPLICABLE', count: 'notApplicable', mark: 'outlined' },
] as const satisfies readonly {
  state: ChipWords['posture'];
  count: keyof PostureTally;
  mark: SplitMark;
}[];

/** What a bar needs of a tally: a bar is about counts only. */
export type PostureCounts = Pick<
  PostureTally,
  'exposed' | 'accepted' | 'protected' | 'removed' | 'notObserved'
> &
  Partial<Pick<PostureTally, 'notApplicable'>>;

/** Where accounts stand, as parts of a bar and as a sentence. */
export function usePostureParts(counts: PostureCounts): {
  parts: SplitPart[];
  /** `7 exposed, 32 protected, 3 not observed`. */
  sentence: string;
} {
  const t = useText();
  const parts = PARTS.map(({ state, count, mark }) => ({
    key: state,
    label: t(`posture.part.${state}`),
    count: counts[count] ?? 0,
    mark,
  }));
  const sentence = parts
    .filter(({ count }) => count > 0)
    .map(({ count, label }) => `${count} ${label}`)
    .join(', ');
  return { parts, sentence };
}
