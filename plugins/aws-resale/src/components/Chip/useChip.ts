import { awsResaleTranslationRef } from '../../translation/translation';
import { useText } from '../../hooks/useText';
import { ChipFamily, ChipLook, chipTable, ChipWords } from './chipTable';

type MessageKey = keyof typeof awsResaleTranslationRef.T;

/** Everything that a word shows. */
export interface ChipContent extends ChipLook {
  label: string;
  tooltip: string;
}

/** Looks a word up: icon and tone in the table, texts in the messages. */
export function useChip<Family extends ChipFamily>(
  family: Family,
  word: ChipWords[Family],
): ChipContent {
  const t = useText();
  const key = `common.chip.${family}.${word}`;
  return {
    ...chipTable[family][word],
    // The keys follow from the names in the table; a test holds both together.
    label: t(`${key}.label` as ChipMessageKey),
    tooltip: t(`${key}.tooltip` as ChipMessageKey),
  };
}

type ChipMessageKey = Extract<MessageKey, `common.chip.${string}`>;
