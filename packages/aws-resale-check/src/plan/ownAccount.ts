import { isAccountId } from 'backstage-plugin-aws-resale-common';
import type { FoundAccount } from './FoundAccount';
import type { PlannedAction } from './plannedActions';
import { readAttribute } from './readAttribute';
import type { ResourceChange } from './TerraformPlan';

/** Attributes that hold the account which a resource is about, by type. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  aws_organizations_account: ['id'],
  aws_organizations_policy_attachment: ['target_id'],
  aws_ssoadmin_account_assignment: ['target_id'],
};
const DEFAULT: readonly string[] = ['account_id'];

/** Organizational units and roots: what is done to them is done to the organization. */
const PART_OF_ORGANIZATION = /^(ou|r)-/;

/**
 * The account that a change itself is about.
 *
 * @returns `ORGANIZATION` for a part of one, and undefined where the change names
 * nothing.
 */
export function ownAccount(
  change: ResourceChange,
  action: PlannedAction,
): FoundAccount | 'ORGANIZATION' | undefined {
  const names = Object.hasOwn(ATTRIBUTES, change.type)
    ? ATTRIBUTES[change.type]
    : DEFAULT;
  for (const name of names) {
    const attribute = readAttribute(change, action, name);
    if (!attribute.isKnown) {
      return {
        problem: `its ${name} is known only after the apply: apply what it comes from first, then ask again`,
      };
    }
    const text = String(attribute.value ?? '');
    if (text !== '' && attribute.isSensitive) {
      return {
        problem: `its ${name} is marked sensitive, and so is not looked at`,
      };
    }
    if (isAccountId(text)) {
      return { accountId: text, by: `its ${name}` };
    }
    if (PART_OF_ORGANIZATION.test(text)) {
      return 'ORGANIZATION';
    }
  }
  return undefined;
}
