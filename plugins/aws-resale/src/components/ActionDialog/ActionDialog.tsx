import type { ReactNode } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import clsx from 'clsx';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import tokens from '../tokens.module.css';
import styles from './ActionDialog.module.css';

/** @see ActionDialog */
export interface ActionDialogProps {
  title: string;
  /** Pixels; as wide as a short form by default. */
  width?: number;
  /** Open by default: most are rendered only while they are wanted. */
  isOpen?: boolean;
  /** Whether what was confirmed is under way. */
  isPending: boolean;
  /** What the server refused, told below the fields. */
  failure:
    | Pick<NonNullable<Actions['failure']>, 'title' | 'message'>
    | undefined;
  /** What happens, with the count: `Release 11 accounts`. */
  confirm: string;
  /** For what removes something. */
  destructive?: boolean;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
}

/**
 * Asks before something is done: what will happen and the fields it takes, then
 * what the server refused, then a way back and the action. What is under way
 * cannot be called off, so the dialog stays until it is answered.
 */
export function ActionDialog(props: ActionDialogProps) {
  const { title, width = 520, isOpen = true, children } = props;
  const { isPending, failure, confirm, destructive } = props;
  const { onClose, onConfirm } = props;
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open && !isPending) {
          onClose();
        }
      }}
      width={width}
    >
      <DialogHeader>{title}</DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.body)}>
          {children}
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
        <Button
          variant="primary"
          destructive={destructive}
          isPending={isPending}
          onPress={onConfirm}
        >
          {confirm}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
