import { Cell } from '@backstage/ui';
import type {
  Account,
  AccountPostureSummary,
} from 'backstage-plugin-aws-resale-common';
import type { Text } from '../../hooks/useText';
import { PostureChip } from '../Chip';
import { ListColumn, listStyles as styles } from '../ListView';

/** Whether accounts fit the incident pattern, and what makes them so. */
export function postureColumn(
  t: Text,
  formatDate: (iso: string) => string,
): ListColumn<Account> {
  return {
    id: 'posture',
    label: t('accounts.column.posture'),
    isSortable: true,
    width: '166px',
    csv: [
      {
        label: t('accounts.column.posture'),
        value: ({ posture }) =>
          posture && t(`common.chip.posture.${postureWord(posture)}.label`),
      },
      {
        label: t('accounts.csv.cause'),
        value: ({ posture }) =>
          posture?.cause && t(`common.chip.cause.${posture.cause}.label`),
      },
      {
        label: t('accounts.csv.postureSince'),
        value: ({ posture }) => posture?.since,
      },
    ],
    cell: ({ posture }) => (
      <Cell>
        {posture ? (
          <div className={styles.stack}>
            <PostureChip state={postureWord(posture)} dense />
            {posture.cause && (
              <span className={styles.small}>
                {t(`common.chip.cause.${posture.cause}.label`)}
              </span>
            )}
            {posture.state === 'EXPOSED' && (
              <span className={styles.small}>
                {t('accounts.row.since', { date: formatDate(posture.since) })}
              </span>
            )}
          </div>
        ) : (
          <span className={styles.small}>{t('accounts.row.notJudged')}</span>
        )}
      </Cell>
    ),
  };
}

/** An accepted risk is a word of its own: exposed, and somebody answers for it. */
function postureWord(posture: AccountPostureSummary) {
  return posture.isAccepted ? 'ACCEPTED' : posture.state;
}
