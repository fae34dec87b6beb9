import { useEffect, useState } from 'react';
import { Button } from '@backstage/ui';
import type {
  CustomerLink,
  QueueItem,
  QueueItemDetail,
} from 'backstage-plugin-aws-resale-common';
import type { Actions } from '../../hooks/useActions';
import { useText } from '../../hooks/useText';
import { CustomerPicker } from './CustomerPicker';
import { decisionsOf } from './decisions';
import { DismissDialog } from './DismissDialog';
import styles from './QueueDetail.module.css';

/** What a person may decide on an account, the likely way first. */
export function QueueDecisions(props: {
  detail: QueueItemDetail;
  /** The one that would be assigned. */
  customer: CustomerLink | undefined;
  /** Whether that is the strongest suggestion. */
  isSuggested: boolean;
  onChoose: (customer: CustomerLink | undefined) => void;
  actions: Actions;
  /** A decision on this account was asked for. */
  onAsk: (item: QueueItem) => void;
  /** Whether a dialog is open that tells failures by itself. */
  onDialog: (isOpen: boolean) => void;
  onDecided: (accountIds: readonly string[]) => void;
}) {
  const { detail, customer, isSuggested, onChoose } = props;
  const { actions, onAsk, onDialog } = props;
  const { item, alike } = detail;
  const { accountId, status } = item;
  const name = item.name || accountId;
  const t = useText();
  const [dialog, setDialog] = useState<'picker' | 'dismiss'>();
  const decisions = decisionsOf(t);
  const isDismissing = dialog === 'dismiss';
  useEffect(() => {
    onDialog(isDismissing);
    return () => onDialog(false);
  }, [isDismissing, onDialog]);

  const decide = async (
    action: ReturnType<(typeof decisions)['assign']>,
    accountIds: readonly string[],
  ) => {
    onAsk(item);
    if ((await actions.act(action)) === 'done') {
      setDialog(undefined);
      props.onDecided(accountIds);
    }
  };
  const assign = (to: CustomerLink, accountIds: string[]) =>
    decide(decisions.assign(to, accountIds), accountIds);
  const isPending = (key: string) => actions.pending === key;

  return (
    <>
      <div className={styles.ways}>
        {status === 'OPEN' && customer && isSuggested && alike.length > 1 && (
          <>
            <Button
              variant="primary"
              isPending={isPending(decisions.assign(customer, alike).key)}
              isDisabled={actions.pending !== undefined}
              onPress={() => assign(customer, alike)}
            >
              {t('mapping.decide.acceptAll', {
                number: String(alike.length),
              })}
            </Button>
            <Button
              variant="secondary"
              isPending={isPending(decisions.assign(customer, [accountId]).key)}
              isDisabled={actions.pending !== undefined}
              onPress={() => assign(customer, [accountId])}
            >
              {t('mapping.decide.onlyThis')}
            </Button>
          </>
        )}
        {status === 'OPEN' &&
          customer &&
          !(isSuggested && alike.length > 1) && (
            <Button
              variant="primary"
              isPending={isPending(decisions.assign(customer, [accountId]).key)}
              isDisabled={actions.pending !== undefined}
              onPress={() => assign(customer, [accountId])}
            >
              {isSuggested
                ? t('mapping.decide.accept')
                : t('mapping.decide.assign', { customer: customer.title })}
            </Button>
          )}
        {status === 'OPEN' && (
          <>
            <Button
              variant={customer ? 'secondary' : 'primary'}
              isDisabled={actions.pending !== undefined}
              onPress={() => setDialog('picker')}
            >
              {customer
                ? t('mapping.decide.other')
                : t('mapping.decide.choose')}
            </Button>
            <Button
              variant="tertiary"
              isDisabled={actions.pending !== undefined}
              onPress={() => setDialog('dismiss')}
            >
              {t('mapping.decide.dismiss')}
            </Button>
          </>
        )}
        {status === 'ASSIGNED' && (
          <Button
            variant="secondary"
            isPending={isPending(decisions.withdraw(item).key)}
            isDisabled={actions.pending !== undefined}
            onPress={() => decide(decisions.withdraw(item), [accountId])}
          >
            {t('mapping.decide.withdraw')}
          </Button>
        )}
        {status === 'DISMISSED' && (
          <Button
            variant="secondary"
            isPending={isPending(decisions.reopen(item).key)}
            isDisabled={actions.pending !== undefined}
            onPress={() => decide(decisions.reopen(item), [accountId])}
          >
            {t('mapping.decide.reopen')}
          </Button>
        )}
      </div>
      {status === 'OPEN' && (
        <p className={styles.small}>{t('mapping.decide.note')}</p>
      )}
      <CustomerPicker
        name={name}
        isOpen={dialog === 'picker'}
        onClose={() => setDialog(undefined)}
        onPick={picked => {
          setDialog(undefined);
          onChoose(picked);
        }}
      />
      <DismissDialog
        item={item}
        alike={isSuggested ? alike : [accountId]}
        isOpen={isDismissing}
        isPending={actions.pending !== undefined}
        failure={actions.failure}
        onClose={() => {
          setDialog(undefined);
          actions.putAway();
        }}
        onConfirm={(accountIds, reason) =>
          decide(decisions.dismiss(accountIds, reason), accountIds)
        }
      />
    </>
  );
}
