import { PostureLevelCard } from '../components/PostureLevelCard';
import { useAccountId } from './useAccountId';

/** The posture of the account whose entity page this is: level and next step. */
export function PostureLevelEntityCard() {
  return <PostureLevelCard accountId={useAccountId()} />;
}
