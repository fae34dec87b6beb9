import { useState } from 'react';
import { Checkbox, TextAreaField } from '@backstage/ui';
import type { QueueItem } from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../../components/ActionDialog';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';

/** As the API has it. */
const LONGEST_REASON = 500;

/** Asks why accounts are put aside, with their count on the button. */
export function DismissDialog(props: {
  item: QueueItem;
  /** Accounts that may be put aside with it; this one is among them. */
  alike: string[];
  isOpen: boolean;
  isPending: boolean;
  failure: Actions['failure'];
  onClose: () => void;
  onConfirm: (accountIds: string[], reason: string) => void;
}) {
  const { item, alike, isOpen, isPending, failure } = props;
  const { onClose, onConfirm } = props;
  const t = useText();
  const [reason, setReason] = useState('');
  const [withAlike, setWithAlike] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const accountIds = withAlike ? alike : [item.accountId];

  const confirm = () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') {
      onConfirm(accountIds, text);
    }
  };

  return (
    <ActionDialog
      title={t('mapping.dismissDialog.title', {
        name: item.name || item.accountId,
      })}
      isOpen={isOpen}
      isPending={isPending}
      failure={failure}
      confirm={t('mapping.dismissDialog.confirm', { count: accountIds.length })}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t('mapping.dismissDialog.text')}</p>
      <TextAreaField
        isRequired
        rows={3}
        label={t('mapping.dismissDialog.reason')}
        description={
          isMissing
            ? t('mapping.dismissDialog.reasonMissing')
            : t('mapping.dismissDialog.reasonHint')
        }
        isInvalid={isMissing}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
      {alike.length > 1 && (
        <Checkbox isSelected={withAlike} onChange={setWithAlike}>
          {t('mapping.dismissDialog.alike', { count: alike.length - 1 })}
        </Checkbox>
      )}
    </ActionDialog>
  );
}
