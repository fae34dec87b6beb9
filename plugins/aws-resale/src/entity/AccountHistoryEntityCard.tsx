import { AccountHistory } from '../components/AccountHistory';
import { useAccountId } from './useAccountId';

/** The history of the account whose entity page this is. */
export function AccountHistoryEntityCard() {
  return <AccountHistory accountId={useAccountId()} />;
}
