import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type {
  Conflict,
  CustomerLink,
} from 'backstage-plugin-aws-resale-common';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import styles from './Dialogs.module.css';

/** Asks before a person settles a conflict, with the count on the button. */
export function KeepDialog(props: {
  customer: CustomerLink | undefined;
  conflict: Conflict;
  isOpen: boolean;
  isPending: boolean;
  failure: Actions['failure'];
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { customer, conflict, isOpen, isPending, failure } = props;
  const { onClose, onConfirm } = props;
  const t = useText();
  const count = conflict.accountIds.length;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        // What is under way cannot be called off.
        if (!open && !isPending) {
          onClose();
        }
      }}
      width={520}
    >
      <DialogHeader>
        {t('mapping.conflicts.dialogTitle', {
          count,
          customer: customer?.title ?? '',
        })}
      </DialogHeader>
      <DialogBody>
        <div className={styles.body}>
          <p>{t('mapping.conflicts.dialogText')}</p>
          {conflict.accounts > count && (
            <p>
              {t('mapping.conflicts.dialogPart', {
                number: String(count),
                total: String(conflict.accounts),
              })}
            </p>
          )}
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
        <Button variant="primary" isPending={isPending} onPress={onConfirm}>
          {t('mapping.conflicts.confirm', { count })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
