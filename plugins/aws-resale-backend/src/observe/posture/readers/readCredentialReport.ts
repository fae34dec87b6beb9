import {
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
} from '@aws-sdk/client-iam';
import { awsServices } from '../../awsServices';
import { CallRefusedError } from '../CallRefusedError';
import { credentialReportRoot } from '../credentialReportRoot';
import type { PostureReader, ReaderContext } from '../ReaderContext';
import { ReadingDraft } from '../ReadingDraft';

const FACTS = ['rootCredentials', 'rootLastUse'] as const;
/** A report takes seconds; together these are half a minute. */
const LOOKS = 10;
const PAUSE_MS = 3_000;

/** The payer's root user as the credential report has it, as old as the report. */
export const readCredentialReport: PostureReader = async function* read(
  context,
  accounts,
) {
  for (const { accountId } of accounts) {
    const draft = new ReadingDraft(accountId, context.signal);
    let generatedAt: Date | undefined;
    await draft.attempt(FACTS, async () => {
      await waitForReport(context);
      const { Content, GeneratedTime } = await context.payer.send(
        awsServices.iam,
        new GetCredentialReportCommand({}),
      );
      const root = credentialReportRoot(new TextDecoder().decode(Content));
      if (!root) {
        throw unfinished('GetCredentialReport', 'NoRootRow');
      }
      generatedAt = GeneratedTime;
      return { ...root };
    });
    yield draft.finish(generatedAt?.toISOString() ?? context.now());
  }
};

/** AWS makes a new one at most every four hours, and says at once when it has one. */
async function waitForReport(context: ReaderContext): Promise<void> {
  for (let look = 1; look <= LOOKS; look += 1) {
    const { State } = await context.payer.send(
      awsServices.iam,
      new GenerateCredentialReportCommand({}),
    );
    if (State === 'COMPLETE') {
      return;
    }
    await context.pause(PAUSE_MS);
  }
  throw unfinished('GenerateCredentialReport', 'InProgress');
}

function unfinished(operation: string, code: string): CallRefusedError {
  return new CallRefusedError('incomplete', `iam:${operation} (${code})`, code);
}
