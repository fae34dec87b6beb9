import type { ChangeKind } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { ChipFamily, chipTable } from '../Chip';

const FAMILIES: Partial<Record<ChangeKind, ChipFamily>> = {
  ACCOUNT_STATE: 'state',
  ACCOUNT_MODEL: 'model',
  MODEL_VERDICT: 'verdict',
};

/** Gives the reader's word for a value before or after a change. */
export function useChangeWord(): (kind: ChangeKind, value: string) => string {
  const t = useText();
  return (kind, value) => {
    const family = FAMILIES[kind];
    return family && Object.hasOwn(chipTable[family], value)
      ? // The keys follow from the table, which has just been asked.
        t(`common.chip.${family}.${value}.label` as 'common.chip.state.ACTIVE.label')
      : value;
  };
}
