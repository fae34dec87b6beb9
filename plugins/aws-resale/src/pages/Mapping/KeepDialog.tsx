import type {
  Conflict,
  CustomerLink,
} from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../../components/ActionDialog';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';

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
    <ActionDialog
      title={t('mapping.conflicts.dialogTitle', {
        count,
        customer: customer?.title ?? '',
      })}
      isOpen={isOpen}
      isPending={isPending}
      failure={failure}
      confirm={t('mapping.conflicts.confirm', { count })}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p>{t('mapping.conflicts.dialogText')}</p>
      {conflict.accounts > count && (
        <p>
          {t('mapping.conflicts.dialogPart', {
            number: String(count),
            total: String(conflict.accounts),
          })}
        </p>
      )}
    </ActionDialog>
  );
}
