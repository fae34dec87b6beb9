import type {
  CustomerLink,
  Decided,
  QueueItem,
} from 'backstage-plugin-aws-resale-common';
import type { Action } from '../../hooks/useActions';
import type { Text } from '../../hooks/useText';

/** Everything that a person can decide on accounts, as actions with their words. */
export function decisionsOf(t: Text) {
  const words = (changed: number, sentence: string) =>
    changed > 0 ? sentence : t('mapping.decide.nothingChanged');
  return {
    assign: (
      customer: CustomerLink,
      accountIds: string[],
    ): Action<Decided> => ({
      key: `assign ${accountIds.length} ${accountIds[0]} ${customer.ref}`,
      label: t('mapping.conflicts.assignLabel', { customer: customer.title }),
      ask: api => api.assignAccounts({ customerRef: customer.ref, accountIds }),
      done: ({ changed }) =>
        words(
          changed,
          t('mapping.decide.assigned', {
            count: changed,
            customer: customer.title,
          }),
        ),
    }),
    dismiss: (accountIds: string[], reason: string): Action<Decided> => ({
      key: `dismiss ${accountIds[0]}`,
      label: t('mapping.dismissDialog.confirm', { count: accountIds.length }),
      ask: api => api.dismissAccounts({ accountIds, reason }),
      done: ({ changed }) =>
        words(changed, t('mapping.decide.dismissed', { count: changed })),
    }),
    withdraw: (item: QueueItem): Action<Decided> => ({
      key: `withdraw ${item.accountId}`,
      label: t('mapping.decide.withdraw'),
      ask: api => api.withdrawAssignment(item.accountId),
      done: ({ changed }) =>
        words(
          changed,
          t('mapping.decide.withdrawn', { name: item.name || item.accountId }),
        ),
    }),
    reopen: (item: QueueItem): Action<Decided> => ({
      key: `reopen ${item.accountId}`,
      label: t('mapping.decide.reopen'),
      ask: api => api.reopenAccount(item.accountId),
      done: ({ changed }) =>
        words(
          changed,
          t('mapping.decide.reopened', { name: item.name || item.accountId }),
        ),
    }),
  };
}
