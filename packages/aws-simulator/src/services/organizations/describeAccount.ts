import type { FieldSet } from '../../faults/FieldSet';
import type { SimulatedAccount, SimulatedAccountState } from '../../model';
import { arns } from './arns';
import type { MemberOrganization } from './MemberOrganization';
import type { OrganizationTree } from './OrganizationTree';

const MILLISECONDS_PER_SECOND = 1000;

/**
 * What `Status` said for each state: it knew neither closed accounts nor ones
 * whose sign-up was never completed.
 */
const oldStatus: Record<SimulatedAccountState, string> = {
  PENDING_ACTIVATION: 'ACTIVE',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  PENDING_CLOSURE: 'PENDING_CLOSURE',
  CLOSED: 'SUSPENDED',
};

/**
 * An account as the listings give it.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_Account.html
 */
export function describeAccount(
  organization: MemberOrganization,
  tree: OrganizationTree,
  account: SimulatedAccount,
  fieldSet: FieldSet,
): Record<string, unknown> {
  return {
    Id: account.accountId,
    Arn: arns.account(organization, account.accountId),
    Email: account.email,
    Name: account.name,
    ...(fieldSet === 'OLD'
      ? { Status: oldStatus[account.state] }
      : {
          State: account.state,
          Paths: [tree.path(account.parentId, account.accountId)],
        }),
    JoinedMethod: account.joinedMethod,
    JoinedTimestamp: account.joinedAt.getTime() / MILLISECONDS_PER_SECOND,
  };
}
