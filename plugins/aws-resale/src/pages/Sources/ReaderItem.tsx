import type { PostureReaderStatus } from 'backstage-plugin-aws-resale-common';
import { Chip } from '../../components/Chip';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { useNextTime } from './useNextTime';
import styles from './Readers.module.css';

/** One reader: where it stands, what to do, how old what it read is. */
export function ReaderItem(props: { status: PostureReaderStatus }) {
  const { reader, status, message, since } = props.status;
  const t = useText();
  const moment = useMoment();
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{t(`sources.readers.name.${reader}`)}</strong>
        <Chip family="reading" word={status} dense />
        {since && (status === 'DENIED' || status === 'FAILED') && (
          <span className={styles.small}>
            {t('sources.readers.since', moment(since))}
          </span>
        )}
      </div>
      <p className={styles.small}>{t(`sources.readers.reads.${reader}`)}</p>
      {message && <p>{message}</p>}
      {status !== 'OFF' && <Figures status={props.status} />}
    </li>
  );
}

/** Ages, calls and what was missed, as far as there is something to say. */
function Figures(props: { status: PostureReaderStatus }) {
  const { lastSuccessAt, nextDueAt, lastAttemptAt } = props.status;
  const { calls, chargedCalls, accounts, accountsMissed } = props.status;
  const t = useText();
  const moment = useMoment();
  const next = useNextTime()(nextDueAt);
  const words = [
    lastSuccessAt
      ? t('sources.readers.lastSuccess', moment(lastSuccessAt))
      : t('sources.readers.noSuccess'),
    ...(lastAttemptAt ? [t('sources.readers.calls', { count: calls })] : []),
    ...(chargedCalls > 0
      ? [t('sources.readers.charged', { number: String(chargedCalls) })]
      : []),
    ...(accountsMissed > 0
      ? [
          t('sources.readers.missed', {
            missed: String(accountsMissed),
            accounts: String(accounts),
          }),
        ]
      : []),
    ...(next ? [t('sources.readers.next', { time: next })] : []),
  ];
  return <p className={styles.small}>{words.join(' · ')}</p>;
}
