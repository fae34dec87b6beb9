import type {
  ChangeAnswer,
  UsedFact,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { staleFacts } from './staleFacts';
import styles from './BeforeYouChangeCard.module.css';

/** Tells the oldest fact of an explanation, and whether anything is stale. */
export function OldestFact(props: {
  fact: UsedFact;
  answers: readonly ChangeAnswer[];
  /** Whether what every answer rests on is stale, which the answer says itself. */
  isOutdated: boolean;
}) {
  const { kind, what, observedAt } = props.fact;
  const t = useText();
  const moment = useMoment();
  const told = () => {
    if (!observedAt) {
      return t('changeCheck.card.neverObserved', { what });
    }
    const { time } = moment(observedAt);
    return kind === 'CUSTODY'
      ? t('changeCheck.card.oldestAttested', { what, time })
      : t('changeCheck.card.oldestObserved', { what, time });
  };
  const staleRows = props.answers.filter(
    answer => answer.isApplicable && staleFacts(answer).length > 0,
  );
  const says =
    staleRows.length > 0
      ? t('changeCheck.card.rowsStale')
      : t('changeCheck.card.noneStale');
  return (
    <p className={styles.small}>
      {told()}
      {!props.isOutdated && ` ${says}`}
    </p>
  );
}
