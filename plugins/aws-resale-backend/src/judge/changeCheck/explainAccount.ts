import { OPERATION } from 'backstage-plugin-aws-resale-common';
import type {
  ChangeVerdict,
  Operation,
} from 'backstage-plugin-aws-resale-common';
import { compareTexts } from '../compareTexts';
import { checkChange } from './checkChange';
import type { ChangeAnswer, ChangeFacts, UsedFact } from './types';
import { exposedBy } from './warningsOf';
import { cleaned, listed, possessive, writtenTime } from './wording';

/** What is to be known of an account before anything is done to it. */
export interface AccountExplanation {
  accountId: string;
  /** Each a fact and its consequence. */
  sentences: string[];
  /** May somebody of the provider enter in everyday work? */
  entry: ChangeVerdict;
  /** May somebody of the provider sign in as root? */
  root: ChangeVerdict;
  /** May the provider recover access? */
  recovery: ChangeVerdict;
  warnings: string[];
  /** Operations that should come first. */
  putForward: string[];
  /** The oldest fact that any of it rests on. */
  oldestFact?: UsedFact;
}

/** The operations that stand for entry, root and recovery. */
export type ExplainedBy = Readonly<
  Record<
    | 'operations-role-enter'
    | 'root-sign-in'
    | 'root-password-reset'
    | 'recover-locked-linked',
    Operation
  >
>;

/** Causes that leave nothing else to say. */
const WHOLE_ANSWER: ReadonlySet<ChangeAnswer['cause']> = new Set([
  'NOT_FOUND',
  'STALE',
  'MISSING',
  'GONE',
  'STATE',
]);

function whose({ account, customer, otherCustomers, terms }: ChangeFacts) {
  const model =
    terms.model === 'UNKNOWN'
      ? 'under no declared model'
      : `under ${terms.model}`;
  const customers = customer
    ? [customer, ...otherCustomers.filter(({ ref }) => ref !== customer.ref)]
    : [...otherCustomers];
  if (!account?.isPayer) {
    return customer
      ? `This account is ${possessive(customer.title)}, ${model}.`
      : `This account is mapped to no customer, ${model}.`;
  }
  const owner =
    terms.arrangement === 'BILLING_TRANSFER'
      ? 'This is a payer whose bill is transferred'
      : 'This is a payer';
  const titles = customers.map(({ title }) => title).sort();
  return titles.length > 0
    ? `${owner}, of ${listed(titles)}, ${model}.`
    : `${owner}, mapped to no customer, ${model}.`;
}

function approversOf({ approvers }: ChangeAnswer): string {
  return listed(approvers.flatMap(each => each.with));
}

function entrySentence(answer: ChangeAnswer): string {
  switch (answer.verdict) {
    case 'ALLOWED':
      return answer.approvals.length > 0
        ? `You may enter with the operations role: ${answer.reason
            .charAt(0)
            .toLowerCase()}${answer.reason.slice(1)}`
        : 'You may enter with the operations role, audited.';
    case 'NEEDS_APPROVAL':
      return `Entering needs approval by ${approversOf(answer)}.`;
    case 'NOT_OURS':
      return 'The provider does not enter it.';
    case 'UNKNOWN':
      return `Whether you may enter is unknown. ${answer.reason}`;
    default:
      return answer.verdict satisfies never;
  }
}

function rootSentence(
  answer: ChangeAnswer,
  facts: ChangeFacts,
): string | undefined {
  if (answer.cause === 'OTHER_PARTITION') {
    return undefined;
  }
  if (answer.isNothingToDo) {
    return 'Its root credentials are removed.';
  }
  const isBroken = exposedBy(facts).includes('ONE_PERSON');
  switch (answer.verdict) {
    case 'ALLOWED':
      return 'Signing in as root is approved.';
    case 'NEEDS_APPROVAL':
      return isBroken
        ? 'Anything as root needs approval, and four-eyes is broken.'
        : `Anything as root needs approval by ${approversOf(answer)}.`;
    case 'NOT_OURS':
      return 'The root user is the customer’s.';
    case 'UNKNOWN':
      return 'Whose the root user is, is unknown.';
    default:
      return answer.verdict satisfies never;
  }
}

function recoverySentence(answer: ChangeAnswer): string | undefined {
  switch (answer.verdict) {
    case 'ALLOWED':
    case 'NEEDS_APPROVAL':
      return answer.actors.includes('PROVIDER')
        ? 'The provider can recover access.'
        : undefined;
    case 'NOT_OURS':
      return 'The provider cannot recover access: the customer can, with AWS.';
    case 'UNKNOWN':
      return answer.isApplicable
        ? 'Whether access can be recovered is unknown.'
        : undefined;
    default:
      return answer.verdict satisfies never;
  }
}

function oldest(answers: readonly ChangeAnswer[]): UsedFact | undefined {
  const [first] = answers
    .flatMap(({ facts }) => facts.slice(0, 1))
    .sort((a, b) => compareTexts(a.observedAt, b.observedAt));
  return first;
}

function oldestSentence(fact: UsedFact | undefined): string[] {
  if (!fact) {
    return [];
  }
  return fact.observedAt
    ? [`Oldest fact used: ${fact.what}, ${writtenTime(fact.observedAt)}.`]
    : [`The ${fact.what} was never observed.`];
}

/**
 * Whose an account is, under which model, whether one may enter it, what needs
 * approval and whether it can be recovered. Entry, root and recovery are the
 * answers of the change check, so that both never say different things.
 */
export function explainAccount(
  facts: ChangeFacts,
  operations: ExplainedBy = OPERATION,
): AccountExplanation {
  const entry = checkChange(operations['operations-role-enter'], facts);
  const root = checkChange(operations['root-sign-in'], facts);
  const recovery = checkChange(
    facts.account?.isPayer
      ? operations['root-password-reset']
      : operations['recover-locked-linked'],
    facts,
  );
  const answers = [entry, root, recovery];
  const oldestFact = oldest(answers);
  const said = WHOLE_ANSWER.has(entry.cause)
    ? [
        ...(facts.account && entry.cause === 'STATE' ? [whose(facts)] : []),
        entry.reason,
      ]
    : [
        whose(facts),
        entrySentence(entry),
        rootSentence(root, facts),
        recoverySentence(recovery),
      ].filter(sentence => sentence !== undefined);
  return cleaned({
    accountId: facts.accountId,
    sentences: [...said, ...oldestSentence(oldestFact)],
    entry: entry.verdict,
    root: root.verdict,
    recovery: recovery.verdict,
    warnings: [...new Set(answers.flatMap(({ warnings }) => warnings))],
    putForward: [...new Set(answers.flatMap(each => each.putForward))],
    ...(oldestFact && { oldestFact }),
  });
}
