import { useState } from 'react';
import { Button, ButtonLink } from '@backstage/ui';
import { RiCodeSSlashLine, RiExternalLinkLine } from '@remixicon/react';
import type {
  AccountChangeCheck,
  ApprovalKind,
  ChangeAnswer,
} from 'backstage-plugin-aws-resale-common';
import { useBackendAddress } from '../../hooks/useBackendAddress';
import { useText } from '../../hooks/useText';
import { ApprovalDialog } from '../ApprovalDialog';
import { CopyButton } from '../CopyButton';
import type { CheckedOperation } from './CheckedOperation';
import { curlLine } from './requestLines';
import styles from './BeforeYouChangeCard.module.css';

/** As the server has it: grants stand in contracts, which are made by the year. */
const GRANT_MAX_DAYS = 400;

/** What to do about an answer: record who agreed, ask by script, read on. */
export function OperationActions(props: {
  row: CheckedOperation;
  value: AccountChangeCheck;
}) {
  const { row, value } = props;
  const { operation, title, answer } = row;
  const { explanation, mayApprove } = value;
  const t = useText();
  const address = useBackendAddress();
  // As it was when the dialog opened: it may be answered anew below it.
  const [asked, setAsked] = useState<{
    kind: ApprovalKind;
    answer: ChangeAnswer;
  }>();
  const isApprovable =
    answer.isApprovable && answer.approvers.some(each => !each.isApproved);
  const isRecordable = isApprovable || answer.isGrantable;

  return (
    <>
      {isRecordable && !mayApprove && (
        <p className={styles.small}>{t('changeCheck.detail.noPermission')}</p>
      )}
      <div className={styles.buttons}>
        {isApprovable && mayApprove && (
          <Button
            size="small"
            variant="primary"
            onPress={() => setAsked({ kind: 'APPROVAL', answer })}
          >
            {t('changeCheck.detail.approve')}
          </Button>
        )}
        {answer.isGrantable && mayApprove && (
          <Button
            size="small"
            variant="primary"
            onPress={() => setAsked({ kind: 'GRANT', answer })}
          >
            {t('changeCheck.detail.grant')}
          </Button>
        )}
        {address && (
          <CopyButton
            icon={<RiCodeSSlashLine />}
            what={t('changeCheck.detail.apiCall')}
            text={curlLine({
              address,
              accountId: answer.accountId,
              operationId: operation.id,
            })}
          >
            {t('changeCheck.detail.copyCall')}
          </CopyButton>
        )}
        <ButtonLink
          size="small"
          variant="secondary"
          iconStart={<RiExternalLinkLine />}
          href={operation.url}
          target="_blank"
          rel="noopener"
        >
          {t('changeCheck.detail.guide')}
        </ButtonLink>
      </div>
      {asked && (
        <ApprovalDialog
          {...asked}
          operationTitle={title}
          account={explanation}
          maxDays={
            asked.kind === 'GRANT' ? GRANT_MAX_DAYS : value.approvalMaxDays
          }
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
