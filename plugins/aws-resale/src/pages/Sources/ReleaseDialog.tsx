import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { HeldRemoval } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import type { Actions } from '../../hooks/useActions';

/** Asks before accounts leave every list, with the count on the button. */
export function ReleaseDialog(props: {
  name: string;
  held: HeldRemoval;
  isOpen: boolean;
  isPending: boolean;
  failure: Actions['failure'];
  onClose(): void;
  onConfirm(): void;
}) {
  const { name, held, isOpen, isPending, failure, onClose, onConfirm } = props;
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={560}
    >
      <DialogHeader>
        {t('sources.held.dialogTitle', { count: held.missing, name })}
      </DialogHeader>
      <DialogBody>
        <p>
          {t('sources.held.dialogConsequence', {
            count: held.missing,
            known: String(held.known),
          })}
        </p>
        <p>{t('sources.held.dialogReturn')}</p>
        {failure && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={failure.title}
            description={failure.message}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('common.action.cancel')}
        </Button>
        <Button
          variant="primary"
          destructive
          isPending={isPending}
          onPress={onConfirm}
        >
          {t('sources.held.release', { count: held.missing })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
