import type { HeldRemoval } from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../../components/ActionDialog';
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
    <ActionDialog
      title={t('sources.held.dialogTitle', { count: held.missing, name })}
      width={560}
      isOpen={isOpen}
      isPending={isPending}
      failure={failure}
      confirm={t('sources.held.release', { count: held.missing })}
      destructive
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>
        {t('sources.held.dialogConsequence', {
          count: held.missing,
          known: String(held.known),
        })}
      </p>
      <p>{t('sources.held.dialogReturn')}</p>
    </ActionDialog>
  );
}
