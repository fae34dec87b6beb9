import { BeforeYouChangeCard } from '../components/BeforeYouChangeCard';
import { useAccountId } from './useAccountId';

/** What may be done to the account whose entity page this is. */
export function BeforeYouChangeEntityCard() {
  const accountId = useAccountId();
  // Mounted anew for another account, so that answers of the last never stay.
  return <BeforeYouChangeCard key={accountId} accountId={accountId} />;
}
