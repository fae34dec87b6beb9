import type {
  Partition,
  PostureReaderId,
} from 'backstage-plugin-aws-resale-common';
import type { PostureConfig } from '../../config/types';
import { isOffered } from '../../observe/posture/isOffered';
import { readerKey } from './readerKey';

/** What somebody should know before switching a reader on that is off by itself. */
const BEFORE_SWITCHING_ON: Readonly<Partial<Record<PostureReaderId, string>>> =
  {
    'spend-anomalies': 'AWS charges for its calls',
    'security-hub': 'it needs the administrator account of Security Hub',
    'linked-role': 'it needs a role in every linked account',
    'root-audit':
      'it opens a session of every root user, which shows in the CloudTrail of the account',
  };

/** Why a reader is off for a payer, as a sentence; undefined where it is on. */
export function whyOff(
  { readers, securityHub }: PostureConfig,
  reader: PostureReaderId,
  payer: { payerAccountId: string; partition: Partition },
): string | undefined {
  const { enabled, payers } = readers[reader];
  const path = `awsResale.posture.readers.${readerKey(reader)}`;
  if (!isOffered(reader, payer.partition)) {
    return payer.partition === 'aws-cn'
      ? 'AWS China has no root user.'
      : 'AWS does not offer it in this partition.';
  }
  if (!enabled) {
    const note = BEFORE_SWITCHING_ON[reader];
    return `Switch it on with ${path}.enabled${note ? `; ${note}` : ''}.`;
  }
  if (payers !== 'ALL' && !payers.includes(payer.payerAccountId)) {
    return `Add the payer to ${path}.payers.`;
  }
  if (
    reader === 'security-hub' &&
    !securityHub.administrators.some(
      administrator => administrator.payerAccountId === payer.payerAccountId,
    )
  ) {
    return `Name the account that has its findings in ${path}.administrators.`;
  }
  return undefined;
}
