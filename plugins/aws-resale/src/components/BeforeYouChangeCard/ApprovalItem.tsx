import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { Approval } from 'backstage-plugin-aws-resale-common';
import { useActions } from '../../hooks/useActions';
import { useAnnounceRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { useDate } from '../../time/useDate';
import { useDateTime } from '../../time/useDateTime';
import { ActionDialog } from '../ActionDialog';
import { Chip } from '../Chip';
import { EntityName } from '../EntityName';
import { OperationTitle } from '../OperationTitle';
import styles from './BeforeYouChangeCard.module.css';

/** One approval or grant: for what, by whom, until when, and whether it counts. */
export function ApprovalItem(props: {
  approval: Approval;
  mayWithdraw: boolean;
}) {
  const { approval, mayWithdraw } = props;
  const { operationId, operationTitle, status, approvedBy, approver } =
    approval;
  const { recordedBy, withdrawnBy, withdrawnAt, reference } = approval;
  const t = useText();
  const formatDate = useDate();
  const dateTime = useDateTime();
  const actions = useActions(useAnnounceRootChange());
  const [isAsking, setAsking] = useState(false);
  const person = approvedBy.title ?? approvedBy.ref ?? '';
  const party =
    approver === 'CUS'
      ? approval.customer?.title ?? t('changeCheck.detail.someCustomer')
      : t(`changeCheck.approver.${approver}`);

  const withdraw = async () => {
    const outcome = await actions.act({
      key: `withdraw ${approval.approvalId}`,
      label: t('changeCheck.approvals.label'),
      ask: api => api.withdrawApproval(approval.accountId, approval.approvalId),
      done: () => t('changeCheck.approvals.done'),
    });
    if (outcome === 'done') {
      setAsking(false);
    }
  };

  return (
    <li>
      <div>
        <Chip family="approval" word={status} dense />
      </div>
      <div className={styles.what}>
        <strong>
          <OperationTitle id={operationId} title={operationTitle} />
        </strong>
        <p>
          {t(
            approver === 'CUS'
              ? 'changeCheck.approvals.by'
              : 'changeCheck.approvals.byAs',
            {
              kind: t(`changeCheck.approvals.${approval.kind}`),
              person: approvedBy.ref ? (
                <EntityName
                  entityRef={approvedBy.ref}
                  title={approvedBy.title}
                />
              ) : (
                person
              ),
              party,
            },
          )}
          {', '}
          {t('changeCheck.approvals.until', { time: dateTime(approval.until) })}
        </p>
        <p>{approval.reason}</p>
        <p className={styles.small}>
          {reference && `${reference} · `}
          {t('changeCheck.approvals.recorded', {
            date: formatDate(approval.recordedAt),
            person: (
              <EntityName entityRef={recordedBy.ref} title={recordedBy.title} />
            ),
          })}
          {withdrawnBy && withdrawnAt && (
            <>
              {' · '}
              {t('changeCheck.approvals.withdrawn', {
                date: formatDate(withdrawnAt),
                person: (
                  <EntityName
                    entityRef={withdrawnBy.ref}
                    title={withdrawnBy.title}
                  />
                ),
              })}
            </>
          )}
        </p>
      </div>
      {mayWithdraw && status === 'IN_FORCE' && (
        <Button
          size="small"
          variant="secondary"
          aria-label={t('changeCheck.approvals.withdrawOf', {
            operation: operationTitle,
            person,
          })}
          onPress={() => {
            actions.putAway();
            setAsking(true);
          }}
        >
          {t('changeCheck.approvals.withdraw')}
        </Button>
      )}
      <ActionDialog
        title={t('changeCheck.approvals.dialogTitle', {
          operation: operationTitle,
          person,
        })}
        isOpen={isAsking}
        isPending={actions.pending !== undefined}
        failure={actions.failure}
        confirm={t('changeCheck.approvals.confirm')}
        destructive
        onClose={() => setAsking(false)}
        onConfirm={withdraw}
      >
        <p>{t('changeCheck.approvals.dialogText')}</p>
      </ActionDialog>
    </li>
  );
}
