import { HOLDERS } from 'backstage-plugin-aws-resale-common';
import type { Holder, HolderCounts } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { chipTable } from '../Chip';
import type { SplitMark, SplitPart } from '../SplitBar';

const HOLDER_MARKS: Record<Holder, SplitMark> = {
  PROVIDER: 'info',
  CUSTOMER: 'strong',
  OTHER: 'warn',
  UNKNOWN: 'hatched',
};

/** Who holds root e-mails, as parts of a bar and as a sentence. */
export function useHolderParts(counts: HolderCounts): {
  parts: SplitPart[];
  sentence: string;
} {
  const t = useText();
  const parts = HOLDERS.map(holder => ({
    key: holder,
    label: t(`common.chip.holder.${holder}.label`),
    count: counts[holder],
    mark: HOLDER_MARKS[holder],
    icon: chipTable.holder[holder].icon,
  }));
  const split = parts
    .filter(({ count }) => count > 0)
    .map(({ count, label }) =>
      t('customers.row.holderPart', {
        number: String(count),
        holder: label.toLocaleLowerCase(),
      }),
    )
    .join(', ');
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return {
    parts,
    sentence: t('customers.row.holdersLabel', { count: total, split }),
  };
}
