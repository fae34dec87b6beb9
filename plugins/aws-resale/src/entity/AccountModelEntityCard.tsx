import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/core-plugin-api';
import { AccountModelCard } from '../components/AccountModelCard';
import { useAwsResale } from '../hooks/useAwsResale';
import { useText } from '../hooks/useText';
import { AccountChips } from '../components/AccountChips';
import { accountRouteRef } from '../routes';
import { useAccountId } from './useAccountId';

/** The account model of the account whose entity page this is. */
export function AccountModelEntityCard() {
  const accountId = useAccountId();
  const t = useText();
  const accountRoute = useRouteRef(accountRouteRef);
  const result = useAwsResale(
    (api, options) => api.getAccount(accountId, options),
    [accountId],
  );
  return (
    <AccountModelCard
      result={result}
      lead={({ account }) => <AccountChips account={account} />}
      footer={
        <>
          <span />
          <Link href={accountRoute({ accountId })}>
            {t('accounts.model.open')}
          </Link>
        </>
      }
    />
  );
}
