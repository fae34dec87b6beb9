import {
  POSTURE_READERS,
  type Partition,
  type PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { PostureConfig } from '../../config/types';
import { isOffered } from '../../observe/posture/isOffered';

/** Which readers config switches on for a payer, in their order. */
export function switchedReaders(
  { readers, securityHub }: PostureConfig,
  payerAccountId: string,
  partition: Partition,
): PostureReaderId[] {
  return POSTURE_READERS.filter(reader => {
    const { enabled, payers } = readers[reader];
    return (
      enabled &&
      isOffered(reader, partition) &&
      (payers === 'ALL' || payers.includes(payerAccountId)) &&
      // Without an administrator nobody knows where the findings are.
      (reader !== 'security-hub' ||
        securityHub.administrators.some(
          administrator => administrator.payerAccountId === payerAccountId,
        ))
    );
  });
}
