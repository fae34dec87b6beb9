import { CustodyCard } from '../components/CustodyCard';
import { useAwsResale } from '../hooks/useAwsResale';
import { useAccountId } from './useAccountId';

/** Model and custody of the account whose entity page this is. */
export function CustodyEntityCard() {
  const accountId = useAccountId();
  const { value } = useAwsResale(
    (api, options) => api.getAccount(accountId, options),
    [accountId],
  );
  return <CustodyCard accountId={accountId} account={value?.account} />;
}
