import type { AccountRecord } from './accountRecord';
import type { AssessmentContext } from './assessAccount';
import { judgeAccount } from './judgeAccount';

/**
 * Turns a record into a tombstone: facts and customer stay as last known, the
 * verdict says that nothing is observed any more.
 */
export function buryAccount(
  record: AccountRecord,
  context: AssessmentContext,
  lastListedAt: string | undefined,
): AccountRecord {
  const { facts, mapping } = record;
  return {
    ...record,
    judgement: judgeAccount({
      account: {
        accountId: facts.accountId,
        isPayer: facts.isPayer,
        state: facts.state,
        isGone: true,
        rootEmailDomain: facts.emailDomain,
      },
      customer: mapping.customerRef
        ? context.directory.get(mapping.customerRef)
        : undefined,
      organizationArrangement: context.organization.billingArrangement,
      organizationTransferStarted: context.organization.billingTransferStarted,
      others: {
        accountTag: facts.accountTagModel,
        ouTag: facts.ouTagModel,
        config: context.organization.accountModel,
      },
      providerDomains: context.providerDomains,
      now: context.now,
    }),
    gone: { since: context.now.toISOString(), lastListedAt },
  };
}
