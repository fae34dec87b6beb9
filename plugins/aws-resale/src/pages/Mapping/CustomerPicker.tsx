import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import type { CustomerLink } from 'backstage-plugin-aws-resale-common';
import { ListSearch } from '../../components/ListView';
import { LoadFailure, LoadingShape } from '../../components/SectionCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import tokens from '../../components/tokens.module.css';
import styles from './CustomerPicker.module.css';

const SHOWN = 20;

/** Chooses a customer other than the suggested one; nothing is assigned by it. */
export function CustomerPicker(props: {
  /** Of the account. */
  name: string;
  isOpen: boolean;
  onClose: () => void;
  onPick: (customer: CustomerLink) => void;
}) {
  const { name, isOpen, onClose, onPick } = props;
  const t = useText();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={open => {
        if (!open) {
          onClose();
        }
      }}
      width={520}
    >
      <DialogHeader>{t('mapping.picker.title', { name })}</DialogHeader>
      <DialogBody>
        <Choice onPick={onPick} />
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('common.action.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Choice(props: { onPick: (customer: CustomerLink) => void }) {
  const t = useText();
  const [search, setSearch] = useState('');
  const customers = useAwsResale(
    (api, options) =>
      api.listCustomers(
        { q: search || undefined, sort: 'title', limit: SHOWN },
        options,
      ),
    [search],
  );
  const { value, error, reload } = customers;
  return (
    <div className={`${tokens.tokens} ${styles.choice}`}>
      <p>{t('mapping.picker.text')}</p>
      <ListSearch
        label={t('mapping.picker.search')}
        value={search}
        onChange={setSearch}
      />
      {error && (
        <LoadFailure
          title={t('mapping.picker.list')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && <LoadingShape />}
      {value && (
        <ul aria-label={t('mapping.picker.list')} className={styles.list}>
          {value.items.map(({ ref, title }) => (
            <li key={ref}>
              <Button
                size="small"
                variant="tertiary"
                className={styles.option}
                onPress={() => props.onPick({ ref, title })}
              >
                {title}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.small}>
        {value?.items.length === 0 && t('mapping.picker.noHits')}
        {value &&
          value.totalCount > value.items.length &&
          t('mapping.picker.more', {
            shown: String(value.items.length),
            total: String(value.totalCount),
          })}
      </p>
    </div>
  );
}
