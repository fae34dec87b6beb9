import {
  ANNOTATIONS,
  type AnnotationProblem,
} from 'backstage-plugin-aws-resale-common';
import { accountsNamedBy } from './accountsNamedBy';
import { similarAccountIds } from './similarAccountIds';
import type { CheckedEntity, CrossCheckContext } from './types';

const MOST_PROBLEMS = 20;

/**
 * Accounts that no organization lists. A payer is none of them: naming it is
 * what makes it an organization to read.
 */
export function unknownAccounts(
  entity: CheckedEntity,
  context: CrossCheckContext,
): AnnotationProblem[] {
  if (!context.isEveryOrganizationRead) {
    return [];
  }
  const problems: AnnotationProblem[] = [];
  // One entity may name any number of accounts; a few show what is wrong.
  for (const { annotation, accountId } of accountsNamedBy(
    entity,
    context.accountIdAnnotations,
  )) {
    const account = context.accounts.get(accountId);
    if (problems.length === MOST_PROBLEMS) {
      break;
    }
    if (
      annotation === ANNOTATIONS.payerAccountId ||
      (account && !account.goneSince)
    ) {
      continue;
    }
    const common = {
      annotation,
      code: 'UNKNOWN_ACCOUNT',
      severity: 'WARNING',
      value: accountId,
    } as const;
    if (account?.goneSince) {
      problems.push({
        ...common,
        message: `No organization lists account ${accountId} since ${account.goneSince.slice(
          0,
          10,
        )}; remove it if it is closed for good`,
      });
      continue;
    }
    const suggestion = meant(accountId, context);
    problems.push({
      ...common,
      ...(suggestion ? { suggestion } : {}),
      message: suggestion
        ? `No organization lists account ${accountId}: did you mean ${suggestion}?`
        : `No organization lists account ${accountId}; check its digits, or connect its payer`,
    });
  }
  return problems;
}

/** The one account with a similar id; undefined when there are several. */
function meant(
  accountId: string,
  { accounts }: CrossCheckContext,
): string | undefined {
  const listed = similarAccountIds(accountId).filter(id => {
    const account = accounts.get(id);
    return account && !account.goneSince;
  });
  return listed.length === 1 ? listed[0] : undefined;
}
