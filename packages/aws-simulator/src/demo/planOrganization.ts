import { derivedText } from './derivedId';
import { planAccount, type AccountInput } from './planAccount';
import type { AccountPlan, OrganizationPlan } from './types';

/** What the role of the provider may do in a payer. */
const READ_ACTIONS = [
  'organizations:Describe*',
  'organizations:List*',
  'tag:GetResources',
];

/** An organization with only what a story cares about. */
export interface OrganizationInput {
  payer: AccountInput & { accountId: string };
  accounts: AccountInput[];
  /** Units that carry tags or hold no account when the demo begins; all others follow from the accounts. */
  units?: Record<string, Record<string, string>>;
  partition?: OrganizationPlan['partition'];
  organizationId?: string;
  featureSet?: OrganizationPlan['featureSet'];
  role?: OrganizationPlan['role'];
  /** Actions that the role lacks. */
  refusedActions?: string[];
  /** `ANNOTATION_ONLY`: the provider's configuration does not name it. */
  configured: NonNullable<OrganizationPlan['configured']> | 'ANNOTATION_ONLY';
}

/** Completes an organization: ids, organizational units, the payer's place. */
export function planOrganization(input: OrganizationInput): OrganizationPlan {
  const payerAccountId = input.payer.accountId;
  const accounts = [input.payer, ...input.accounts].map(account =>
    planAccount(payerAccountId, account),
  );
  const { configured } = input;
  return {
    payerAccountId,
    partition: input.partition ?? 'aws',
    organizationId:
      input.organizationId ?? `o-${derivedText(payerAccountId, 10)}`,
    rootId: `r-${derivedText(`${payerAccountId}/root`, 4)}`,
    featureSet: input.featureSet ?? 'ALL',
    units: unitsOf(accounts, input.units ?? {}),
    accounts,
    role: input.role ?? 'GRANTED',
    allowedActions: READ_ACTIONS.filter(
      action => !input.refusedActions?.includes(action),
    ),
    ...(configured === 'ANNOTATION_ONLY' ? {} : { configured }),
  };
}

function unitsOf(
  accounts: AccountPlan[],
  given: Record<string, Record<string, string>>,
): OrganizationPlan['units'] {
  const paths = new Set<string>();
  for (const path of [
    ...accounts.map(account => account.path),
    ...Object.keys(given),
  ]) {
    const names = path === '' ? [] : path.split('/');
    names.forEach((_, index) => paths.add(names.slice(0, index + 1).join('/')));
  }
  return [...paths].map(path => ({ path, tags: given[path] ?? {} }));
}
