import {
  GetAccessKeyLastUsedCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
} from '@aws-sdk/client-iam';
import {
  mfaDeviceKind,
  type MfaDeviceKind,
} from '../../../judge/posture/facts/mfaDeviceKind';
import type { LastUse } from '../../../judge/posture/facts/rootFacts';
import type { AccountSession } from '../../AccountSession';
import { awsServices } from '../../awsServices';
import { readPages } from '../../readPages';
import { accountReader } from '../accountReader';
import { CallRefusedError } from '../CallRefusedError';
import { inOrder } from '../inOrder';
import { latestUse } from '../latestUse';
import { rootCredentialsIn } from '../rootCalls';
import type { ReadFacts } from '../types';

const ALL_FACTS = ['rootCredentials', 'rootMfaDevices', 'rootLastUse'] as const;

/**
 * Root users of linked accounts, each by a session of its own, for the models
 * under whose terms that is agreed.
 */
export const readRootAudit = accountReader({
  refusedAsAWhole: 'sts:AssumeRoot',
  asks: ({ model }, { config }) => config.rootAudit.models.includes(model),
  async read(draft, { accountId }, context) {
    await draft.attempt(ALL_FACTS, () =>
      context.auditRoot(accountId, async session => {
        let summary: ReadFacts = {};
        const refusal = await draft.attempt(
          ['rootCredentials', 'rootLastUse'],
          async () => {
            summary = { rootCredentials: await rootCredentialsIn(session) };
            return summary;
          },
        );
        if (refusal === 'denied-by-scp') {
          // Such a policy refuses every call of the session.
          throw new CallRefusedError(refusal, 'iam:ListMFADevices', refusal);
        }
        await draft.attempt(['rootMfaDevices'], async () => ({
          rootMfaDevices: await rootDevices(session),
        }));
        if (!refusal && summary.rootCredentials?.hasAccessKeys) {
          await draft.attempt(['rootLastUse'], async () => ({
            rootLastUse: { accessKeys: await lastUseOfKeys(session) },
          }));
        }
        return {};
      }),
    );
  },
});

/** A session of root that names no user asks about itself. */
async function rootDevices(session: AccountSession): Promise<MfaDeviceKind[]> {
  const kinds: MfaDeviceKind[] = [];
  const pages = readPages('ListMFADevices', async Marker => {
    const answer = await session.send(
      awsServices.iam,
      new ListMFADevicesCommand({ Marker }),
    );
    return {
      items: answer.MFADevices ?? [],
      nextToken: answer.IsTruncated ? answer.Marker : undefined,
    };
  });
  for await (const devices of pages) {
    kinds.push(
      ...devices.map(({ SerialNumber = '' }) => mfaDeviceKind(SerialNumber)),
    );
  }
  return inOrder(kinds, kind => kind);
}

async function lastUseOfKeys(session: AccountSession): Promise<LastUse> {
  // There are two at most, so that one page holds them.
  const { AccessKeyMetadata = [] } = await session.send(
    awsServices.iam,
    new ListAccessKeysCommand({}),
  );
  const uses: Array<Date | undefined> = [];
  for (const { AccessKeyId } of AccessKeyMetadata) {
    const { AccessKeyLastUsed } = await session.send(
      awsServices.iam,
      new GetAccessKeyLastUsedCommand({ AccessKeyId }),
    );
    uses.push(AccessKeyLastUsed?.LastUsedDate);
  }
  return latestUse(uses);
}
