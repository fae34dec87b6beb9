import { isAccountId } from 'backstage-plugin-aws-resale-common';
import type { PlannedAction } from './plannedActions';
import type { ProviderAccounts } from './ProviderAccounts';
import { readAttribute } from './readAttribute';
import type { ResourceChange } from './TerraformPlan';

/** Service and account. */
const ARN = /^arn:[a-z-]+:([^:]*):[^:]*:(\d{12}):/;

interface FromArn {
  service: string;
  accountId: string;
}

/** What the ARN of a resource says; that of what a new one replaces is as good. */
export function fromArn(
  change: ResourceChange,
  action: PlannedAction,
): FromArn | undefined {
  for (const each of [action, 'delete'] as const) {
    const attribute = readAttribute(change, each, 'arn');
    const [, service, accountId] =
      attribute.isKnown && !attribute.isSensitive
        ? ARN.exec(String(attribute.value)) ?? []
        : [];
    if (accountId) {
      return { service, accountId };
    }
  }
  return undefined;
}

function fromIdentity({ change }: ResourceChange): string | undefined {
  const id = change.before_identity?.account_id;
  return typeof id === 'string' && isAccountId(id) ? id : undefined;
}

/** The account in which a resource is managed, and by what it was found. */
export function managingAccount(
  change: ResourceChange,
  action: PlannedAction,
  providers: ProviderAccounts,
): { accountId: string; by: string } | undefined {
  const arn = fromArn(change, action);
  if (arn) {
    return { accountId: arn.accountId, by: 'its arn' };
  }
  const identity = fromIdentity(change);
  return identity
    ? { accountId: identity, by: 'its identity' }
    : providers.of(change);
}
