import { Dialog, DialogBody, DialogHeader } from '@backstage/ui';
import clsx from 'clsx';
import { LoadFailure, LoadingShape } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import tokens from '../../components/tokens.module.css';
import { ReaderItem } from './ReaderItem';
import styles from './Readers.module.css';

/** How every reader of root security fares with one organization. */
export function ReadersDialog(props: {
  /** Of the organization; nothing is read or shown without one. */
  payerAccountId: string | undefined;
  onClose: () => void;
}) {
  const { payerAccountId, onClose } = props;
  const t = useText();
  return (
    <Dialog
      isOpen={payerAccountId !== undefined}
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={760}
    >
      <DialogHeader>{t('sources.readers.title')}</DialogHeader>
      {/* Nothing in it takes the focus, so that the keyboard could not scroll it. */}
      <DialogBody
        role="region"
        aria-label={t('sources.readers.title')}
        tabIndex={0}
      >
        {payerAccountId && <Readers payerAccountId={payerAccountId} />}
      </DialogBody>
    </Dialog>
  );
}

function Readers(props: { payerAccountId: string }) {
  const { payerAccountId } = props;
  const t = useText();
  const { value, error, reload } = useAwsResale(
    (api, options) => api.getOrganization(payerAccountId, options),
    [payerAccountId],
  );
  if (!value) {
    return error ? (
      <LoadFailure
        title={t('sources.readers.title')}
        error={error}
        onRetry={reload}
      />
    ) : (
      <LoadingShape />
    );
  }
  const { organization, readers = [] } = value;
  return (
    <div className={clsx(tokens.tokens, styles.readers)}>
      <p>
        <strong>{organization.name}</strong>{' '}
        {t('sources.payer', { payer: payerAccountId })}
      </p>
      <p className={styles.small}>{t('sources.readers.text')}</p>
      {readers.length === 0 ? (
        <p>{t('sources.readers.none')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('sources.readers.list')}>
          {readers.map(status => (
            <ReaderItem key={status.reader} status={status} />
          ))}
        </ul>
      )}
    </div>
  );
}
