import { useState } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  TextAreaField,
} from '@backstage/ui';
import type { Attestation } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import tokens from '../tokens.module.css';
import styles from './Attestations.module.css';

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
    <Dialog
      isOpen
      onOpenChange={open => {
        // What is under way cannot be called off.
        if (!open && !isPending) {
          onClose();
        }
      }}
      width={520}
    >
      <DialogHeader>
        {mayConfirm
          ? t('custody.reject.title', { person: attestedBy.title })
          : t('custody.reject.withdrawTitle')}
      </DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.body)}>
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
          {failure && (
            <Alert
              role="alert"
              status="danger"
              icon
              title={failure.title}
              description={failure.message}
            />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" isDisabled={isPending} onPress={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button variant="primary" isPending={isPending} onPress={confirm}>
          {mayConfirm
            ? t('custody.reject.confirm')
            : t('custody.reject.withdraw')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
