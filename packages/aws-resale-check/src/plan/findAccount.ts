import type { OperationSummary } from 'backstage-plugin-aws-resale-common';
import type { FoundAccount } from './FoundAccount';
import { fromArn, managingAccount } from './managingAccount';
import { ownAccount } from './ownAccount';
import type { PlannedStep } from './PlannedStep';
import type { ProviderAccounts } from './ProviderAccounts';

/** Where to look for the account of a change, beside the change. */
export interface AccountHints {
  providers: ProviderAccounts;
  /** The account of changes that name none. */
  defaultAccountId?: string;
  payerAccountId?: string;
}

const NO_PAYER =
  'it is asked of the payer, and nothing names that: give --payer, or set allowed_account_ids of its provider to the payer alone';
const NO_ACCOUNT =
  'nothing names its account: set allowed_account_ids of its provider to the account alone, or give --account for all such changes';

function findPayer(
  step: PlannedStep,
  { providers, payerAccountId }: AccountHints,
): FoundAccount {
  const arn = fromArn(step);
  if (arn?.service === 'organizations') {
    // Whoever manages a part of an organization, its ARN names the payer.
    return { accountId: arn.accountId, by: 'its arn' };
  }
  if (payerAccountId) {
    return { accountId: payerAccountId, by: '--payer' };
  }
  return (
    managingAccount(step, providers) ?? {
      problem: NO_PAYER,
    }
  );
}

/**
 * Finds the account of which an operation is asked. For what is done to an
 * organization that is the payer: from its ARN, as said, or where the resource is
 * managed. Else the account that the change names, the one in which the resource
 * is managed, or the default.
 */
export function findAccount(
  step: PlannedStep,
  { appliesTo }: OperationSummary,
  hints: AccountHints,
): FoundAccount {
  const isOnOrganization =
    appliesTo.includes('ORGANIZATION') && !appliesTo.includes('LINKED');
  const own = isOnOrganization ? 'ORGANIZATION' : ownAccount(step);
  if (own === 'ORGANIZATION') {
    return findPayer(step, hints);
  }
  const found = own ?? managingAccount(step, hints.providers);
  if (found) {
    return found;
  }
  return hints.defaultAccountId
    ? { accountId: hints.defaultAccountId, by: '--account' }
    : { problem: NO_ACCOUNT };
}
