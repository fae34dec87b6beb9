import { isAccountId } from 'backstage-plugin-aws-resale-common';
import type { PlannedStep } from './PlannedStep';
import type { ProviderAccounts } from './ProviderAccounts';
import { readAttribute } from './readAttribute';

/** Service and account. */
const ARN = /^arn:[a-z-]+:([^:]*):[^:]*:(\d{12}):/;

interface FromArn {
  service: string;
  accountId: string;
}

/** What the ARN of a resource says; that of what a new one replaces is as good. */
export function fromArn(step: PlannedStep): FromArn | undefined {
  for (const action of [step.action, 'delete'] as const) {
    const attribute = readAttribute({ ...step, action }, 'arn');
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

function fromIdentity({ change }: PlannedStep): string | undefined {
  const id = change.change.before_identity?.account_id;
  return typeof id === 'string' && isAccountId(id) ? id : undefined;
}

/** The account in which a resource is managed, and by what it was found. */
export function managingAccount(
  step: PlannedStep,
  providers: ProviderAccounts,
): { accountId: string; by: string } | undefined {
  const arn = fromArn(step);
  if (arn) {
    return { accountId: arn.accountId, by: 'its arn' };
  }
  const identity = fromIdentity(step);
  return identity
    ? { accountId: identity, by: 'its identity' }
    : providers.of(step);
}
