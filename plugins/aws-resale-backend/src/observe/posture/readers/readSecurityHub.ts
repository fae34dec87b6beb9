import {
  DescribeHubCommand,
  GetFindingsCommand,
  type AwsSecurityFinding,
  type StringFilter,
} from '@aws-sdk/client-securityhub';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { PostureFinding } from '../../../judge/posture/types';
import type { AccountSession } from '../../AccountSession';
import { awsServices } from '../../awsServices';
import { readPages } from '../../readPages';
import { CallRefusedError } from '../CallRefusedError';
import { inOrder } from '../inOrder';
import type { PostureReader, ReaderContext } from '../ReaderContext';
import { ReadingDraft } from '../ReadingDraft';
import { refusalOf } from '../refusalOf';
import type { ReadAccount } from '../types';

type Administrator =
  ReaderContext['config']['securityHub']['administrators'][number];

/** Findings by account; undefined where Security Hub is off. */
type FindingsOfAccounts = Map<string, PostureFinding[]> | undefined;

/** Controls that answer a check as a whole. */
const CHECK_OF_CONTROL: Readonly<Record<string, CheckId>> = {
  'IAM.4': 'root-access-keys',
  'IAM.6': 'root-mfa-hardware',
  'IAM.9': 'root-mfa',
  'Account.1': 'security-contact',
};
const OUTCOMES: ReadonlyArray<PostureFinding['outcome']> = [
  'PASSED',
  'FAILED',
  'WARNING',
  'NOT_AVAILABLE',
];

/** Accounts for which the administrator is entered once. */
const BATCH_SIZE = 200;
/** A filter takes no more values. */
const FILTER_SIZE = 20;
const PAGE_SIZE = 100;
/** How Security Hub says that an account has not enabled it. */
const OFF_CODES = new Set(['InvalidAccess', 'ResourceNotFound']);

/** What the administrator accounts of Security Hub have of every account. */
export const readSecurityHub: PostureReader = async function* read(
  context,
  accounts,
) {
  const { config, target, signal } = context;
  const administrators = config.securityHub.administrators.filter(
    ({ payerAccountId }) => payerAccountId === target.payerAccountId,
  );
  for (const batch of cut(accounts, BATCH_SIZE)) {
    const answers: FindingsOfAccounts[] = [];
    let refusal: ReturnType<typeof refusalOf> | undefined;
    try {
      for (const administrator of administrators) {
        answers.push(await findingsOf(batch, administrator, context));
      }
    } catch (error) {
      signal.throwIfAborted();
      refusal = refusalOf(error);
    }
    for (const { accountId } of batch) {
      const draft = new ReadingDraft(accountId, signal);
      if (administrators.length === 0) {
        missAll(draft, { reason: 'not-configured' });
      } else if (refusal) {
        missAll(draft, refusal);
      } else {
        describe(draft, accountId, answers);
      }
      yield draft.finish(context.now());
    }
  }
};

function missAll(
  draft: ReadingDraft,
  why: Parameters<ReadingDraft['miss']>[1],
): void {
  draft.miss('securityHub', why);
  draft.miss('findings', why);
}

function describe(
  draft: ReadingDraft,
  accountId: string,
  answers: readonly FindingsOfAccounts[],
): void {
  const findings = inOrder(
    answers.flatMap(answer => answer?.get(accountId) ?? []),
    ({ control, source, outcome }) => `${control} ${source.name} ${outcome}`,
  );
  draft.add({ findings });
  if (answers.every(answer => answer === undefined)) {
    draft.add({ securityHub: { isEnabled: false } });
    return;
  }
  const newestFindingAt = findings
    .map(({ observedAt }) => observedAt)
    .sort()
    .at(-1);
  if (newestFindingAt === undefined) {
    // No member, or the controls are off: the findings do not tell which.
    draft.miss('securityHub', {
      reason: 'incomplete',
      detail: 'securityhub:GetFindings (NoFindings)',
    });
    return;
  }
  draft.add({ securityHub: { isEnabled: true, newestFindingAt } });
}

async function findingsOf(
  accounts: readonly ReadAccount[],
  { accountId, region }: Administrator,
  context: ReaderContext,
): Promise<FindingsOfAccounts> {
  return context.enter(accountId, async session => {
    if (!(await isOn(session, region))) {
      return undefined;
    }
    const found = new Map<string, PostureFinding[]>();
    for (const some of cut(accounts, FILTER_SIZE)) {
      for await (const page of findingPages(session, region, some)) {
        for (const finding of page) {
          const { AwsAccountId = '' } = finding;
          const read = toPostureFinding(finding, region);
          if (read) {
            found.set(AwsAccountId, [...(found.get(AwsAccountId) ?? []), read]);
          }
        }
      }
    }
    return found;
  });
}

async function isOn(session: AccountSession, region: string): Promise<boolean> {
  try {
    await session.send(
      awsServices.securityHub,
      new DescribeHubCommand({}),
      region,
    );
    return true;
  } catch (error) {
    if (error instanceof CallRefusedError && OFF_CODES.has(error.code)) {
      return false;
    }
    throw error;
  }
}

/** Archived findings are left out: whatever they said is no longer so. */
function findingPages(
  session: AccountSession,
  region: string,
  accounts: readonly ReadAccount[],
) {
  const equals = (Value: string): StringFilter => ({
    Comparison: 'EQUALS',
    Value,
  });
  return readPages('GetFindings', async NextToken => {
    const answer = await session.send(
      awsServices.securityHub,
      new GetFindingsCommand({
        Filters: {
          AwsAccountId: accounts.map(({ accountId }) => equals(accountId)),
          ComplianceSecurityControlId:
            Object.keys(CHECK_OF_CONTROL).map(equals),
          RecordState: [equals('ACTIVE')],
        },
        MaxResults: PAGE_SIZE,
        NextToken,
      }),
      region,
    );
    return { items: answer.Findings ?? [], nextToken: answer.NextToken };
  });
}

function toPostureFinding(
  finding: AwsSecurityFinding,
  administratorRegion: string,
): PostureFinding | undefined {
  const { Compliance, Region, Workflow, UpdatedAt, LastObservedAt } = finding;
  const control = Compliance?.SecurityControlId ?? '';
  const checkId = CHECK_OF_CONTROL[control];
  const outcome = OUTCOMES.find(one => one === Compliance?.Status);
  const observedAt = [UpdatedAt, LastObservedAt]
    .flatMap(text => timeOf(text) ?? [])
    .sort()
    .at(-1);
  if (!checkId || !outcome || observedAt === undefined) {
    return undefined;
  }
  return {
    checkId,
    outcome,
    isSetAside: Workflow?.Status === 'SUPPRESSED',
    control,
    observedAt,
    // The same control may be checked in several regions.
    source: { kind: 'SECURITY_HUB', name: Region ?? administratorRegion },
  };
}

function timeOf(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function cut<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
