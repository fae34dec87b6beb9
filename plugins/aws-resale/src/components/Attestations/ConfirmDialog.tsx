import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { Attestation } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { RecordTable } from './RecordTable';
import tokens from '../tokens.module.css';
import styles from './Attestations.module.css';

/** Shows what was attested before a second person stands up for it. */
export function ConfirmDialog(props: {
  attestation: Attestation;
  isPending: boolean;
  failure: Actions['failure'];
  onClose: () => void;
  onConfirm: () => void;
}) {
  const { attestation, isPending, failure, onClose, onConfirm } = props;
  const { accounts, accountCount, attestedBy, records } = attestation;
  const t = useText();
  const more = accountCount - accounts.length;
  return (
    <Dialog
      isOpen
      onOpenChange={open => {
        // What is under way cannot be called off.
        if (!open && !isPending) {
          onClose();
        }
      }}
      width={640}
    >
      <DialogHeader>
        {t('custody.confirm.title', { person: attestedBy.title })}
      </DialogHeader>
      <DialogBody>
        <div className={clsx(tokens.tokens, styles.body)}>
          <p>{t('custody.confirm.text')}</p>
          <RecordTable records={records} />
          <div>
            <h3>{t('custody.confirm.accounts')}</h3>
            <ul className={styles.accounts}>
              {accounts.map(({ accountId, name }) => (
                <li key={accountId}>
                  {name} <span className={styles.mono}>{accountId}</span>
                </li>
              ))}
              {more > 0 && (
                <li>
                  {t('custody.confirm.moreAccounts', { number: String(more) })}
                </li>
              )}
            </ul>
          </div>
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
          {t('custody.confirm.confirm', { count: accountCount })}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
