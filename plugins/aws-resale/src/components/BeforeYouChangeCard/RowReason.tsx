import { RiTimeLine } from '@remixicon/react';
import type { ChangeAnswer } from 'backstage-plugin-aws-resale-common';
import { useListing } from '../../hooks/useListing';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { staleFacts } from './staleFacts';
import styles from './BeforeYouChangeCard.module.css';

/** As many as a row has room for; its details have all of them. */
const NAMED = 2;

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
  const hidden = stale.length - NAMED;
  const named = [
    ...stale.slice(0, NAMED).map(({ what, observedAt }) =>
      observedAt
        ? t('changeCheck.row.staleFact', {
            what,
            time: moment(observedAt).time,
          })
        : t('changeCheck.row.neverFact', { what }),
    ),
    ...(hidden > 0 ? [t('changeCheck.row.moreStale', { count: hidden })] : []),
  ];
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
          {mark} {listing.format(named)}.
        </>
      )}
    </>
  );
}
