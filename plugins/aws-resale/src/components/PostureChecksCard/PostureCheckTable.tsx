import { Link } from '@backstage/ui';
import { RiTimeLine } from '@remixicon/react';
import type { CheckResult } from 'backstage-plugin-aws-resale-common';
import { useCheckInUrl } from '../../hooks/useCheckInUrl';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { ResponsibleText, ResultChip } from '../Chip';
import { resultWord } from './resultWord';
import styles from './PostureChecksCard.module.css';

/** One row a check; its name leads to the evidence. */
export function PostureCheckTable(props: { results: readonly CheckResult[] }) {
  const t = useText();
  return (
    <table className={styles.table} aria-label={t('posture.checks.title')}>
      <thead>
        <tr>
          <th scope="col">{t('posture.checks.column.result')}</th>
          <th scope="col">{t('posture.checks.column.check')}</th>
          <th scope="col">{t('posture.checks.column.responsible')}</th>
          <th scope="col">{t('posture.checks.column.since')}</th>
        </tr>
      </thead>
      <tbody>
        {props.results.map(result => (
          <Row key={result.checkId} result={result} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { result: CheckResult }) {
  const { result } = props;
  const { checkId, reason, observedAt, since, state } = result;
  const t = useText();
  const moment = useMoment();
  const { addressOf } = useCheckInUrl();
  const started = since && moment(since);
  return (
    <tr data-check={checkId}>
      <td>
        <ResultChip result={resultWord(result)} dense />
      </td>
      <th scope="row">
        <Link href={addressOf(checkId)} color="primary">
          {t(`posture.check.${checkId}.title`)}
        </Link>
        <span className={styles.seen}>
          {result.seen}
          {observedAt && ' · '}
          {observedAt && (
            <span className={reason === 'stale' ? styles.stale : undefined}>
              {reason === 'stale' && <RiTimeLine aria-hidden="true" />}
              {t('posture.checks.seenAt', { age: moment(observedAt).age })}
            </span>
          )}
        </span>
      </th>
      <td>
        {state !== 'NOT_APPLICABLE' && (
          <ResponsibleText party={result.responsible} />
        )}
      </td>
      <td>
        {started && (
          <>
            {started.time}
            <span className={styles.age}>{started.age}</span>
          </>
        )}
      </td>
    </tr>
  );
}
