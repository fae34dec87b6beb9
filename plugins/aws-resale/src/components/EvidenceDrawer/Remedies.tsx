import { Link } from '@backstage/ui';
import type {
  CheckResult,
  PostureCheck,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { Emphasis } from '../Emphasis';
import { ResponsibleText } from '../Chip';
import styles from './EvidenceDrawer.module.css';

/** What to do, whose task it is, and where AWS explains it. */
export function Remedies(props: { check: PostureCheck; result: CheckResult }) {
  const { check, result } = props;
  const { responsible, responsibilityNote, nextStep, state } = result;
  const t = useText();
  const remedy = check.remedies[responsible] ?? check.remedies.UNKNOWN;
  const isFailed = state === 'EXPOSED';

  return (
    <>
      {nextStep !== undefined && (
        <p>
          <Emphasis>{t('posture.level.next', { step: nextStep })}</Emphasis>
        </p>
      )}
      {/* What fixes a failure is no answer to what nobody has seen. */}
      {isFailed && remedy.text !== nextStep && <p>{remedy.text}</p>}
      <p className={styles.inline}>
        <span>{t('posture.drawer.responsible')}:</span>
        <ResponsibleText party={responsible} />
        {responsibilityNote && <span>{responsibilityNote}</span>}
      </p>
      {isFailed && remedy.operations && (
        <p className={styles.small}>
          {t('posture.drawer.operations')}:{' '}
          {remedy.operations.map(operation => (
            <code key={operation} className={styles.mono}>
              {operation}
            </code>
          ))}
        </p>
      )}
      {isFailed && remedy.url && (
        <p>
          <Link href={remedy.url} target="_blank" rel="noopener">
            {t('posture.drawer.awsGuide')}
          </Link>
        </p>
      )}
    </>
  );
}
