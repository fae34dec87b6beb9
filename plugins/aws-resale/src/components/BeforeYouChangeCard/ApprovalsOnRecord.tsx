import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { isForbidden } from '../../api/serverError';
import { useAccountApprovals } from '../../hooks/useAccountApprovals';
import { useText } from '../../hooks/useText';
import { LoadFailure } from '../SectionCard';
import { ApprovalItem } from './ApprovalItem';
import styles from './BeforeYouChangeCard.module.css';

/** What was approved or granted on an account, whether it still counts or not. */
export function ApprovalsOnRecord(props: {
  accountId: string;
  mayWithdraw: boolean;
}) {
  const { accountId, mayWithdraw } = props;
  const t = useText();
  const { value, error, reload } = useAccountApprovals(accountId);
  if (error && !isForbidden(error)) {
    return (
      <div className={styles.record}>
        <LoadFailure
          title={t('changeCheck.approvals.failed')}
          error={error}
          onRetry={reload}
        />
      </div>
    );
  }
  if (!value || value.items.length === 0) {
    return null;
  }
  return (
    <div className={styles.record}>
      <Accordion>
        <AccordionTrigger
          level={3}
          title={t('changeCheck.approvals.title', {
            number: String(value.items.length),
          })}
        />
        <AccordionPanel>
          <ul className={styles.records}>
            {value.items.map(approval => (
              <ApprovalItem
                key={approval.approvalId}
                approval={approval}
                mayWithdraw={mayWithdraw}
              />
            ))}
          </ul>
        </AccordionPanel>
      </Accordion>
    </div>
  );
}
