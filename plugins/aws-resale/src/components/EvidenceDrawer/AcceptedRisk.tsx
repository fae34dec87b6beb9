import { Alert, Button } from '@backstage/ui';
import type { CheckResult } from 'backstage-plugin-aws-resale-common';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { EntityName } from '../EntityName';
import styles from './EvidenceDrawer.module.css';

/** Who answers for a failed check until when, and the ways in and out of that. */
export function AcceptedRisk(props: {
  result: CheckResult;
  mayExcept: boolean;
  actions: Actions;
  onAccept: () => void;
}) {
  const { result, mayExcept, actions, onAccept } = props;
  const { exception } = result;
  const t = useText();
  const formatDate = useDate();
  const key = `withdraw ${exception?.exceptionId}`;
  const isInForce = exception?.isExpired === false;

  return (
    <>
      {exception && (
        <>
          <p>
            {t(
              isInForce
                ? 'posture.drawer.acceptedUntil'
                : 'posture.drawer.acceptedExpired',
              {
                owner: (
                  <EntityName
                    entityRef={exception.owner.ref}
                    title={exception.owner.title}
                  />
                ),
                date: formatDate(exception.expires),
              },
            )}
          </p>
          <p>{exception.reason}</p>
        </>
      )}
      {!mayExcept && (
        <p className={styles.small}>{t('posture.drawer.mayNotExcept')}</p>
      )}
      {mayExcept && (
        <p className={styles.inline}>
          {!isInForce && (
            <Button size="small" variant="secondary" onPress={onAccept}>
              {t('posture.drawer.accept')}
            </Button>
          )}
          {exception?.exceptionId && isInForce && (
            <Button
              size="small"
              variant="secondary"
              isPending={actions.pending === key}
              onPress={() =>
                actions.act({
                  key,
                  label: t('posture.drawer.withdraw'),
                  ask: api =>
                    api.withdrawException(exception.exceptionId ?? ''),
                  done: () => t('posture.drawer.withdrawn'),
                })
              }
            >
              {t('posture.drawer.withdraw')}
            </Button>
          )}
        </p>
      )}
      {actions.failure?.key === key && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={actions.failure.title}
          description={actions.failure.message}
        />
      )}
    </>
  );
}
