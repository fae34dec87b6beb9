import { useState } from 'react';
import { Alert, Button } from '@backstage/ui';
import type {
  CustomerLink,
  QueueItemDetail,
} from 'backstage-plugin-aws-resale-common';
import { useActions } from '../../hooks/useActions';
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
  onSettled: () => void;
  onDecided: (accountIds: readonly string[]) => void;
}) {
  const { detail, customer, isSuggested, onChoose } = props;
  const { item, alike } = detail;
  const { accountId, status } = item;
  const name = item.name || accountId;
  const t = useText();
  const actions = useActions(props.onSettled);
  const [dialog, setDialog] = useState<'picker' | 'dismiss'>();
  const decisions = decisionsOf(t);

  const decide = async (
    action: ReturnType<(typeof decisions)['assign']>,
    accountIds: readonly string[],
  ) => {
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
      {actions.failure && dialog !== 'dismiss' && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={actions.failure.title}
          description={actions.failure.message}
          customActions={
            <Button size="small" variant="tertiary" onPress={actions.putAway}>
              {t('common.action.putAway')}
            </Button>
          }
        />
      )}
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
            isPending={actions.pending !== undefined}
            onPress={() => decide(decisions.withdraw(item), [accountId])}
          >
            {t('mapping.decide.withdraw')}
          </Button>
        )}
        {status === 'DISMISSED' && (
          <Button
            variant="secondary"
            isPending={actions.pending !== undefined}
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
        isOpen={dialog === 'dismiss'}
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
