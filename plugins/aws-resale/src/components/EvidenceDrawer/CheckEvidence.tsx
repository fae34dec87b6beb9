import type { ReactNode } from 'react';
import { useId } from 'react';
import { POSTURE_CHECK } from 'backstage-plugin-aws-resale-common';
import type { CheckResult } from 'backstage-plugin-aws-resale-common';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { useMoment } from '../../time/useMoment';
import { Chip, ReasonText, ResultChip } from '../Chip';
import { resultWord } from '../PostureChecksCard/resultWord';
import { AcceptedRisk } from './AcceptedRisk';
import { BenchmarkList } from './BenchmarkList';
import { CheckHistory } from './CheckHistory';
import { EvidenceItems } from './EvidenceItems';
import { Remedies } from './Remedies';
import styles from './EvidenceDrawer.module.css';

/** One check: the answer, why it matters, what to do, and what it rests on. */
export function CheckEvidence(props: {
  accountId: string;
  result: CheckResult;
  mayExcept: boolean;
  actions: Actions;
  onAccept: () => void;
}) {
  const { accountId, result, mayExcept, actions, onAccept } = props;
  const { checkId, state, reason, since, seen, remarks, causes = [] } = result;
  const t = useText();
  const moment = useMoment();
  const check = POSTURE_CHECK[checkId];

  return (
    <>
      <p className={styles.chips}>
        <ResultChip result={resultWord(result)} />
        {reason && <ReasonText reason={reason} />}
        <span>
          {t('posture.drawer.severityLabel', {
            severity: t(`posture.drawer.severity.${check.severity}`),
          })}
        </span>
        {since && <span>{t('posture.drawer.since', moment(since))}</span>}
      </p>
      <Part title={t('posture.drawer.seen')}>
        <p className={styles.answer}>{seen}</p>
        {causes.length > 0 && (
          <ul className={styles.causes} aria-label={t('posture.drawer.cause')}>
            {causes.map(cause => (
              <li key={cause}>
                <Chip family="cause" word={cause} dense />
              </li>
            ))}
          </ul>
        )}
        {remarks.map(remark => (
          <p key={remark}>{remark}</p>
        ))}
      </Part>
      <Part title={t('posture.drawer.why')}>
        <p>{t(`posture.check.${checkId}.why`)}</p>
      </Part>
      {(state === 'EXPOSED' || result.nextStep !== undefined) && (
        <Part title={t('posture.drawer.remedy')}>
          <Remedies accountId={accountId} check={check} result={result} />
        </Part>
      )}
      <Part title={t('posture.drawer.evidence')}>
        <EvidenceItems evidence={result.evidence} />
      </Part>
      {(state === 'EXPOSED' || result.exception) && (
        <Part title={t('posture.drawer.exception')}>
          <AcceptedRisk
            result={result}
            mayExcept={mayExcept}
            actions={actions}
            onAccept={onAccept}
          />
        </Part>
      )}
      <Part title={t('posture.drawer.benchmarks')}>
        <BenchmarkList answers={check.answers} />
      </Part>
      <Part title={t('posture.drawer.history')}>
        <CheckHistory accountId={accountId} checkId={checkId} />
      </Part>
    </>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.part}>
      <h3 id={id}>{props.title}</h3>
      {props.children}
    </section>
  );
}
