import type { Account } from 'backstage-plugin-aws-resale-common';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useOnRootChange } from '../../hooks/useRootChanges';
import { useText } from '../../hooks/useText';
import { LoadFailure } from '../SectionCard';
import { ExplainedAccount } from './ExplainedAccount';
import styles from './BeforeYouChangeShortCard.module.css';

/** One line an account; what is known of it stands while the answers load. */
export function ExplainedAccounts(props: { accounts: Account[] }) {
  const { accounts } = props;
  const t = useText();
  const ids = accounts.map(({ accountId }) => accountId);
  const { value, error, reload } = useAwsResale(
    (api, options) => api.explainAccounts(ids, options),
    [ids],
  );
  useOnRootChange(reload);
  const explanationOf = new Map(
    value?.items.map(item => [item.accountId, item]),
  );
  return (
    <>
      {error && (
        <div className={styles.note}>
          <LoadFailure
            title={t('changeCheck.short.title')}
            error={error}
            onRetry={reload}
          />
        </div>
      )}
      <ul className={styles.accounts}>
        {accounts.map(account => (
          <ExplainedAccount
            key={account.accountId}
            account={account}
            explanation={explanationOf.get(account.accountId)}
            isLoading={!error && !explanationOf.has(account.accountId)}
          />
        ))}
      </ul>
    </>
  );
}
