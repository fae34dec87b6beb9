import { RiTimeLine } from '@remixicon/react';
import type { ChangeAnswer } from 'backstage-plugin-aws-resale-common';
import { useListing } from '../../hooks/useListing';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { staleFacts } from './staleFacts';
import styles from './BeforeYouChangeCard.module.css';

/** Why the answer is so. What rests on stale facts says so, in warning tone. */
export function RowReason(props: { answer: ChangeAnswer }) {
  const { answer } = props;
  const t = useText();
  const moment = useMoment();
  const listing = useListing();
  const stale = staleFacts(answer);
  const mark = (
    <span className={styles.stale}>
      <RiTimeLine aria-hidden="true" />
      {t('changeCheck.row.stale')}
    </span>
  );
  // The server's sentence names what is stale and since when by itself.
  if (answer.cause === 'STALE') {
    return (
      <>
        {mark} {answer.reason}
      </>
    );
  }
  return (
    <>
      {answer.reason}
      {stale.length > 0 && (
        <>
          {' '}
          {mark}{' '}
          {listing.format(
            stale.map(({ what, observedAt }) =>
              observedAt
                ? t('changeCheck.row.staleFact', {
                    what,
                    time: moment(observedAt).time,
                  })
                : t('changeCheck.row.neverFact', { what }),
            ),
          )}
          .
        </>
      )}
    </>
  );
}
