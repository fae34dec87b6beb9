import type { FourEyesCounts } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { Chip, ChipWords } from '../Chip';
import styles from './WhoHoldsWhatCard.module.css';

const COUNTS = [
  { count: 'broken', word: 'BROKEN' },
  { count: 'proven', word: 'PROVEN' },
  { count: 'notNeeded', word: 'NOT_NEEDED' },
  { count: 'notProven', word: 'NOT_PROVEN' },
] as const satisfies readonly {
  count: keyof FourEyesCounts;
  word: ChipWords['fourEyes'];
}[];

/** Of how many accounts nobody holds both halves, and of how many nobody can tell. */
export function FourEyesCell(props: { counts: FourEyesCounts }) {
  const { counts } = props;
  const t = useText();
  return (
    <span className={styles.holders}>
      {COUNTS.filter(({ count }) => counts[count] > 0).map(
        ({ count, word }) => (
          <Chip
            key={count}
            family="fourEyes"
            word={word}
            dense
            label={t(`custody.customer.fourEyesCount.${count}`, {
              number: String(counts[count]),
            })}
          />
        ),
      )}
    </span>
  );
}
