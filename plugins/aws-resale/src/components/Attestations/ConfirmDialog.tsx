import type { Attestation } from 'backstage-plugin-aws-resale-common';
import { ActionDialog } from '../ActionDialog';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { RecordTable } from './RecordTable';
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
    <ActionDialog
      title={t('custody.confirm.title', { person: attestedBy.title })}
      width={640}
      isPending={isPending}
      failure={failure}
      confirm={t('custody.confirm.confirm', { count: accountCount })}
      onClose={onClose}
      onConfirm={onConfirm}
    >
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
    </ActionDialog>
  );
}
