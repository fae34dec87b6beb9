import type { SimulatedAccount, SimulatedOrganization } from '../../model';
import type { AccountPlan } from '../types';
import { contactsAt, providersContacts } from './contactsOf';
import { planOf } from './planOf';
import { rootOf } from './rootOf';
import type { OrganizationSecurityPlan, RootKind } from './types';

/**
 * Gives an account what its plan says of its root user and contacts.
 *
 * @param planned - as the story wrote it down; undefined for an account that
 * joins later, whose root user has no credentials where central root management
 * is on and the account is new
 * @param startsAt - when the demo begins
 */
export function secureAccount(
  organization: SimulatedOrganization,
  account: SimulatedAccount,
  planned: AccountPlan | undefined,
  startsAt: Date,
): void {
  const { accountId, joinedAt } = account;
  const plan = planOf(organization.payerAccountId);
  const isPayer = accountId === organization.payerAccountId;
  const kind = isPayer ? plan.payer : linkedKind(plan, account, planned);
  const domain = account.email.split('@')[1];
  account.root = rootOf(kind, accountId, joinedAt, startsAt);
  account.contacts =
    isPayer && plan.contacts === 'DESKS'
      ? providersContacts()
      : contactsAt(
          domain,
          planned !== undefined && plan.securityContact(planned),
        );
}

function linkedKind(
  plan: OrganizationSecurityPlan,
  { joinedMethod }: SimulatedAccount,
  planned: AccountPlan | undefined,
): RootKind {
  if (!planned) {
    return joinedMethod === 'CREATED' &&
      plan.rootFeatures.includes('RootCredentialsManagement')
      ? 'REMOVED'
      : plan.usual;
  }
  const rule = plan.linked.find(([, matches]) => matches(planned));
  return rule?.[0] ?? plan.usual;
}
