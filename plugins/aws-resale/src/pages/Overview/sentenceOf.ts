import type { SplitPart } from '../../components/SplitBar';

/** What a bar shows as one sentence: `Account model: SPAM 331, ECAM 214`. */
export function sentenceOf(name: string, parts: readonly SplitPart[]): string {
  return `${name}: ${parts
    .map(({ label, count }) => `${label} ${count}`)
    .join(', ')}`;
}
