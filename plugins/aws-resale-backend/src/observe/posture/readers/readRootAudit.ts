import {
  GetAccessKeyLastUsedCommand,
  GetUserCommand,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
} from '@aws-sdk/client-iam';
import {
  mfaDeviceKind,
  type MfaDeviceKind,
} from '../../../judge/posture/facts/mfaDeviceKind';
import type {
  LastUse,
  RootCredentials,
  RootLastUse,
} from '../../../judge/posture/facts/rootFacts';
import type { AccountSession } from '../../AccountSession';
import { awsServices } from '../../awsServices';
import { readPages } from '../../readPages';
import { accountReader } from '../accountReader';
import { CallRefusedError } from '../CallRefusedError';
import { inOrder } from '../inOrder';
import { latestUse } from '../latestUse';
import type { ReadingDraft } from '../ReadingDraft';
import { refusalOf } from '../refusalOf';
import { rootCredentialsIn } from '../rootCalls';

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
        let credentials: RootCredentials = {};
        const refusal = await draft.attempt(
          ['rootCredentials', 'rootLastUse'],
          async () => {
            credentials = await rootCredentialsIn(session);
            return { rootCredentials: credentials };
          },
        );
        if (refusal === 'denied-by-scp') {
          // Such a policy refuses every call of the session.
          throw new CallRefusedError(refusal, 'iam:ListMFADevices', refusal);
        }
        await draft.attempt(['rootMfaDevices'], async () => ({
          rootMfaDevices: await rootDevices(session),
        }));
        if (!refusal) {
          await readLastUse(draft, credentials, session);
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

/**
 * Asks only about credentials that there may be, as one call or more each. What
 * is not there has no use, as in the credential report.
 */
async function readLastUse(
  draft: ReadingDraft,
  { hasPassword, hasAccessKeys }: RootCredentials,
  session: AccountSession,
): Promise<void> {
  const parts: Array<[keyof RootLastUse, () => Promise<LastUse>]> = [
    [
      'password',
      async () =>
        hasPassword === false ? 'NEVER' : lastUseOfPassword(session),
    ],
    [
      'accessKeys',
      async () => (hasAccessKeys === false ? 'NEVER' : lastUseOfKeys(session)),
    ],
  ];
  const rootLastUse: RootLastUse = {};
  for (const [part, read] of parts) {
    await draft.attempt([], async () => {
      try {
        rootLastUse[part] = await read();
        return { rootLastUse };
      } catch (error) {
        // The other part may have been read all the same.
        draft.miss('rootLastUse', refusalOf(error));
        throw error;
      }
    });
  }
}

async function lastUseOfPassword(session: AccountSession): Promise<LastUse> {
  const { User } = await session.send(awsServices.iam, new GetUserCommand({}));
  return latestUse([User?.PasswordLastUsed]);
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
