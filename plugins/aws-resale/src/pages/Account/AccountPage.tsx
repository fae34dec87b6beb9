import { useParams } from 'react-router-dom';
import { ButtonLink } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { isNotFound } from '../../api/serverError';
import { AccountFacts } from '../../components/AccountFacts';
import { AccountHistory } from '../../components/AccountHistory';
import { AccountModelCard } from '../../components/AccountModelCard';
import { BeforeYouChangeCard } from '../../components/BeforeYouChangeCard';
import { CustodyCard } from '../../components/CustodyCard';
import { EmptyState } from '../../components/EmptyState';
import { PageFrame } from '../../components/PageFrame';
import { PostureChecksCard } from '../../components/PostureChecksCard';
import { PostureLevelCard } from '../../components/PostureLevelCard';
import { useAwsResale } from '../../hooks/useAwsResale';
import { useText } from '../../hooks/useText';
import { accountsRouteRef } from '../../routes';
import { AccountChips } from '../../components/AccountChips';
import { AccountMeta } from './AccountMeta';
import { AccountNotice } from './AccountNotice';
import styles from './AccountPage.module.css';

/** Everything known about one account, whether it is in the catalog or gone. */
export function AccountPage() {
  const { accountId = '' } = useParams();
  const t = useText();
  const accountsRoute = useRouteRef(accountsRouteRef);
  const result = useAwsResale(
    (api, options) => api.getAccount(accountId, options),
    [accountId],
  );
  const account = result.value?.account;

  if (result.error && isNotFound(result.error)) {
    return (
      <PageFrame title={t('accounts.page.notFound.title', { accountId })}>
        <EmptyState title="" text={t('accounts.page.notFound.text')}>
          <ButtonLink size="small" variant="secondary" href={accountsRoute()}>
            {t('accounts.page.notFound.back')}
          </ButtonLink>
        </EmptyState>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={account?.name || accountId}
      meta={<AccountMeta accountId={accountId} account={account} />}
      actions={account && <AccountChips account={account} />}
    >
      {account && <AccountNotice account={account} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <BeforeYouChangeCard key={accountId} accountId={accountId} />
          <AccountModelCard result={result} />
          <PostureChecksCard accountId={accountId} />
          <AccountHistory accountId={accountId} />
        </div>
        <div className={styles.column}>
          <PostureLevelCard accountId={accountId} />
          <CustodyCard accountId={accountId} account={account} />
          <AccountFacts result={result} />
        </div>
      </div>
    </PageFrame>
  );
}
