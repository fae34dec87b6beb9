import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  CheckResult,
  PostureCheck,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { accountRouteRef } from '../../routes';
import { ResponsibleText } from '../Chip';
import { Emphasis } from '../Emphasis';
import { OperationTitle } from '../OperationTitle';
import styles from './EvidenceDrawer.module.css';

/** What to do, whose task it is, and where AWS explains it. */
export function Remedies(props: {
  accountId: string;
  check: PostureCheck;
  result: CheckResult;
}) {
  const { accountId, check, result } = props;
  const { responsible, responsibilityNote, nextStep, state } = result;
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
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
          {remedy.operations.map((operation, index) => (
            <span key={operation}>
              {index > 0 && ', '}
              <Link
                href={`${accountRoute({ accountId })}?operation=${operation}`}
              >
                <OperationTitle id={operation} />
              </Link>
            </span>
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
