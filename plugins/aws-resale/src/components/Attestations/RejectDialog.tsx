import { useState } from 'react';
import { TextAreaField } from '@backstage/ui';
import type { Attestation } from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../ActionDialog';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';

/** As the API has it. */
const LONGEST_REASON = 500;

/** Asks why an attestation is not so; whoever made it takes it back by it. */
export function RejectDialog(props: {
  attestation: Attestation;
  isPending: boolean;
  failure: Actions['failure'];
  onClose: () => void;
  onConfirm: (reason: string) => void;
}) {
  const { attestation, isPending, failure, onClose, onConfirm } = props;
  const { attestedBy, mayConfirm } = attestation;
  const t = useText();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);

  const confirm = () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text !== '') {
      onConfirm(text);
    }
  };

  return (
    <ActionDialog
      title={
        mayConfirm
          ? t('custody.reject.title', { person: attestedBy.title })
          : t('custody.reject.withdrawTitle')
      }
      isPending={isPending}
      failure={failure}
      confirm={
        mayConfirm ? t('custody.reject.confirm') : t('custody.reject.withdraw')
      }
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>{t('custody.reject.text')}</p>
      <TextAreaField
        isRequired
        rows={3}
        label={t('custody.reject.reason')}
        description={
          isMissing
            ? t('custody.reject.reasonMissing')
            : t('custody.reject.reasonHint')
        }
        isInvalid={isMissing}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={setReason}
      />
    </ActionDialog>
  );
}
