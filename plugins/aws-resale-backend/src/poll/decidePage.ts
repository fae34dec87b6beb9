import {
  domainOfEmail,
  type Partition,
} from 'backstage-plugin-aws-resale-common';
import type { AccountFacts, AccountRecord } from '../judge/accountRecord';
import { assessAccount, type AssessmentContext } from '../judge/assessAccount';
import { describeChanges } from '../judge/describeChanges';
import type { ListedAccount } from '../observe/types';
import type { AccountDecision } from '../store/AccountStore';
import { parseCustomerTag } from './parseCustomerTag';

/** A listed account with what was learned around it. */
export interface PageItem {
  listed: ListedAccount;
  ouPath: string;
  tags: Record<string, string>;
  ouTagCustomer?: string;
  ouTagModel?: string;
}

/** What holds for every account of a page. */
export interface PageContext extends AssessmentContext {
  payerAccountId: string;
  partition: Partition;
  runId: string;
  isFirstReading: boolean;
  tagKeys: { customer: string; accountModel: string };
}

/** Turns a page of a listing into records, given what is stored. Pure. */
export function decidePage(
  items: readonly PageItem[],
  existing: ReadonlyMap<string, AccountRecord>,
  context: PageContext,
): AccountDecision {
  const decision: AccountDecision = { records: [], changes: [] };
  for (const item of items) {
    const before = existing.get(item.listed.accountId);
    if (before && isOutdated(item.listed, before, context.payerAccountId)) {
      continue;
    }
    const facts = toFacts(item, before, context);
    const after: AccountRecord = {
      facts,
      ...assessAccount(facts, before, context),
      firstSeenAt: before?.firstSeenAt ?? context.now.toISOString(),
    };
    decision.records.push(after);
    decision.changes.push(
      ...describeChanges(before, after, {
        at: context.now.toISOString(),
        runId: context.runId,
        isFirstReading: context.isFirstReading,
      }),
    );
  }
  return decision;
}

/**
 * An account is in one organization at a time. Where two listings have it, the
 * one that it joined later is right and the other was read before the move.
 */
function isOutdated(
  listed: ListedAccount,
  before: AccountRecord,
  payerAccountId: string,
): boolean {
  return (
    !before.gone &&
    before.facts.payerAccountId !== payerAccountId &&
    before.facts.joinedAt !== undefined &&
    listed.joinedAt !== undefined &&
    listed.joinedAt.toISOString() < before.facts.joinedAt
  );
}

function toFacts(
  item: PageItem,
  before: AccountRecord | undefined,
  context: PageContext,
): AccountFacts {
  const { listed, tags } = item;
  return {
    accountId: listed.accountId,
    payerAccountId: context.payerAccountId,
    isPayer: listed.accountId === context.payerAccountId,
    partition: context.partition,
    name: listed.name,
    arn: listed.arn,
    email: listed.email,
    emailDomain: listed.email ? domainOfEmail(listed.email) : undefined,
    state: listed.state,
    closedSeenAt:
      listed.state === 'CLOSED'
        ? before?.facts.closedSeenAt ?? context.now.toISOString()
        : undefined,
    joinedMethod: listed.joinedMethod,
    joinedAt: listed.joinedAt?.toISOString(),
    ouIds: listed.ouIds ?? [],
    ouPath: item.ouPath,
    tags,
    accountTagCustomer: parseCustomerTag(tags[context.tagKeys.customer]),
    ouTagCustomer: item.ouTagCustomer,
    accountTagModel: tags[context.tagKeys.accountModel],
    ouTagModel: item.ouTagModel,
  };
}
