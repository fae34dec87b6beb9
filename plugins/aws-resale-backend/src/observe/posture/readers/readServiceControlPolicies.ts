import {
  DescribePolicyCommand,
  ListPoliciesCommand,
  ListTargetsForPolicyCommand,
  type PolicySummary,
} from '@aws-sdk/client-organizations';
import type { ServiceControlPolicy } from '../../../judge/posture/facts/organizationFacts';
import type { AccountSession } from '../../AccountSession';
import { awsServices } from '../../awsServices';
import { readPages } from '../../readPages';
import { accountReader } from '../accountReader';
import { inOrder } from '../inOrder';
import type { ReadingDraft } from '../ReadingDraft';
import { refusalOf } from '../refusalOf';

const FACT = 'serviceControlPolicies';
/** AWS Organizations refuses more. */
const PAGE_SIZE = 20;

/** Service control policies of the organization, and what they are attached to. */
export const readServiceControlPolicies = accountReader({
  async read(draft, _, { payer, signal }) {
    await draft.attempt([FACT], async () => {
      const policies: ServiceControlPolicy[] = [];
      for (const summary of await summariesIn(payer)) {
        policies.push(await readPolicy(summary, { draft, payer, signal }));
      }
      return { [FACT]: policies };
    });
  },
});

async function summariesIn(payer: AccountSession): Promise<PolicySummary[]> {
  const summaries: PolicySummary[] = [];
  const pages = readPages('ListPolicies', async NextToken => {
    const answer = await payer.send(
      awsServices.organizations,
      new ListPoliciesCommand({
        Filter: 'SERVICE_CONTROL_POLICY',
        MaxResults: PAGE_SIZE,
        NextToken,
      }),
    );
    return { items: answer.Policies ?? [], nextToken: answer.NextToken };
  });
  for await (const page of pages) {
    summaries.push(...page);
  }
  return inOrder(summaries, ({ Id = '' }) => Id);
}

/** What is refused of a policy stays missing on it. */
async function readPolicy(
  { Id: id = '', Name: name = id, AwsManaged }: PolicySummary,
  {
    draft,
    payer,
    signal,
  }: { draft: ReadingDraft; payer: AccountSession; signal: AbortSignal },
): Promise<ServiceControlPolicy> {
  const unlessRefused = async <T>(read: () => Promise<T>) => {
    try {
      return await read();
    } catch (error) {
      signal.throwIfAborted();
      draft.miss(FACT, refusalOf(error));
      return undefined;
    }
  };
  const document = await unlessRefused(() => documentOf(payer, id));
  // FullAWSAccess hangs on every account, root and unit, and denies nothing:
  // its targets would be many pages that nobody needs.
  const targetIds = AwsManaged
    ? undefined
    : await unlessRefused(() => targetsOf(payer, id));
  return {
    id,
    name,
    ...(document !== undefined && { document }),
    ...(targetIds !== undefined && { targetIds }),
  };
}

async function documentOf(
  payer: AccountSession,
  PolicyId: string,
): Promise<string | undefined> {
  const { Policy } = await payer.send(
    awsServices.organizations,
    new DescribePolicyCommand({ PolicyId }),
  );
  return Policy?.Content;
}

async function targetsOf(
  payer: AccountSession,
  PolicyId: string,
): Promise<string[]> {
  const ids: string[] = [];
  const pages = readPages('ListTargetsForPolicy', async NextToken => {
    const answer = await payer.send(
      awsServices.organizations,
      new ListTargetsForPolicyCommand({
        PolicyId,
        MaxResults: PAGE_SIZE,
        NextToken,
      }),
    );
    return { items: answer.Targets ?? [], nextToken: answer.NextToken };
  });
  for await (const targets of pages) {
    ids.push(...targets.flatMap(({ TargetId }) => TargetId ?? []));
  }
  return inOrder(ids, id => id);
}
