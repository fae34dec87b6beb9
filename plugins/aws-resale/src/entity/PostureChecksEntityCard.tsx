import { PostureChecksCard } from '../components/PostureChecksCard';
import { useAccountId } from './useAccountId';

/** The posture checks of the account whose entity page this is. */
export function PostureChecksEntityCard() {
  return <PostureChecksCard accountId={useAccountId()} />;
}
