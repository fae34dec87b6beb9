import { useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import { useBackendAddress } from '../../hooks/useBackendAddress';
import { useOperationInUrl } from '../../hooks/useOperationInUrl';
import { useText } from '../../hooks/useText';
import { AsOf } from '../AsOf';
import { SectionCard } from '../SectionCard';
import { ageOfCheck } from './ageOfCheck';
import { AnswerBox } from './AnswerBox';
import { ApprovalsOnRecord } from './ApprovalsOnRecord';
import { CheckSkeleton } from './CheckSkeleton';
import { OperationGroups } from './OperationGroups';
import { OperationSearch } from './OperationSearch';
import { SameAnswerDialog } from './SameAnswerDialog';
import { useCheckWithOther } from './useCheckWithOther';
import { useFollowOperation } from './useFollowOperation';
import { useSelectedOperations } from './useSelectedOperations';
import styles from './BeforeYouChangeCard.module.css';

/** May I do this to this account, who approves, and can it be undone? */
export function BeforeYouChangeCard(props: { accountId: string }) {
  const { accountId } = props;
  const t = useText();
  const { result, otherFailure } = useCheckWithOther(accountId);
  const { value } = result;
  const selected = useSelectedOperations(value);
  const { operationId, open } = useOperationInUrl();
  const address = useBackendAddress();
  const [isAskingElsewhere, setAskingElsewhere] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  useFollowOperation(body, operationId, value !== undefined);
  const age = value && ageOfCheck(value);
  const askedFor = operationId || value?.check.operations[0]?.id;

  return (
    <>
      <SectionCard<AccountChangeCheck>
        title={t('changeCheck.card.title')}
        subtitle={t('changeCheck.card.subtitle')}
        actions={age && <AsOf freshness={age} />}
        flush
        result={result}
        forbidden={t('changeCheck.card.forbidden')}
        skeleton={<CheckSkeleton />}
        footer={
          selected.total > 0 && (
            <>
              <span role="status">
                {t('changeCheck.card.shown', {
                  shown: String(selected.shown),
                  total: String(selected.total),
                })}
              </span>
              {address && askedFor && (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => setAskingElsewhere(true)}
                >
                  {t('changeCheck.card.elsewhere')}
                </Button>
              )}
            </>
          )
        }
      >
        {check => (
          <div ref={body} className={styles.body}>
            <div className={styles.head}>
              <AnswerBox value={check} />
              {selected.total > 0 && (
                <OperationSearch
                  common={selected.common}
                  total={selected.total}
                />
              )}
              {otherFailure && (
                <p role="alert" className={styles.small}>
                  {otherFailure}
                </p>
              )}
            </div>
            <OperationGroups
              groups={selected.groups}
              value={check}
              openId={operationId}
              onToggle={id => open(id === operationId ? undefined : id)}
            />
            <ApprovalsOnRecord
              accountId={accountId}
              mayWithdraw={check.mayApprove}
            />
          </div>
        )}
      </SectionCard>
      {isAskingElsewhere && address && askedFor && (
        <SameAnswerDialog
          request={{ address, accountId, operationId: askedFor }}
          onClose={() => setAskingElsewhere(false)}
        />
      )}
    </>
  );
}
