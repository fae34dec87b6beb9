import {
  POSTURE_READERS,
  type Partition,
  type PostureReaderId,
  type PostureReaderStatus,
} from 'backstage-plugin-aws-resale-common';
import type { PostureConfig } from '../config/types';
import { whyOff } from '../poll/posture/whyOff';

/**
 * Every reader as a payer's page lists them: those that are on as they fare, the
 * others with what keeps them off.
 *
 * @param switchedOn - readers that are kept for the payer; none while it waits for approval.
 */
export function readersOf(
  config: PostureConfig,
  payer: { payerAccountId: string; partition: Partition },
  switchedOn: ReadonlyMap<PostureReaderId, PostureReaderStatus>,
): PostureReaderStatus[] {
  return POSTURE_READERS.map(reader => {
    const message = whyOff(config, reader, payer);
    const none = { calls: 0, chargedCalls: 0, accounts: 0, accountsMissed: 0 };
    if (message !== undefined) {
      return { reader, status: 'OFF', message, ...none };
    }
    return switchedOn.get(reader) ?? { reader, status: 'NEVER', ...none };
  });
}
