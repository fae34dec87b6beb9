import { isAccountId } from 'backstage-plugin-aws-resale-common';
import type { FoundAccount } from './FoundAccount';
import type { PlannedStep } from './PlannedStep';
import { readAttribute } from './readAttribute';
import type { Expression } from './TerraformPlan';

/** Attributes that hold the account which a resource is about, by type. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  aws_organizations_account: 'id',
  aws_organizations_policy_attachment: 'target_id',
  aws_ssoadmin_account_assignment: 'target_id',
};
const DEFAULT = 'account_id';

/** Organizational units and roots: what is done to them is done to the organization. */
const PART_OF_ORGANIZATION = /^(ou|r)-/;
const REFERENCE_TO_PART =
  /^aws_organizations_(organization|organizational_unit)\./;

/** What an attribute is that is known only after the apply. */
function unknownAccount(
  { configured }: PlannedStep,
  name: string,
): FoundAccount | 'ORGANIZATION' | undefined {
  const expression = configured?.expressions?.[name] as Expression | undefined;
  if (configured && !expression) {
    // Nobody wrote it, so the provider fills in where it works.
    return undefined;
  }
  const references = expression?.references ?? [];
  return references.length > 0 &&
    references.every(reference => REFERENCE_TO_PART.test(reference))
    ? 'ORGANIZATION'
    : {
        problem: `its ${name} is known only after the apply: apply what it comes from first, then ask again`,
      };
}

/**
 * The account that a change itself is about.
 *
 * @returns `ORGANIZATION` for a part of one, and undefined where the change names
 * nothing.
 */
export function ownAccount(
  step: PlannedStep,
): FoundAccount | 'ORGANIZATION' | undefined {
  const { type } = step.change;
  const name = Object.hasOwn(ATTRIBUTES, type) ? ATTRIBUTES[type] : DEFAULT;
  const attribute = readAttribute(step, name);
  if (!attribute.isKnown) {
    return unknownAccount(step, name);
  }
  const text = String(attribute.value ?? '');
  if (text !== '' && attribute.isSensitive) {
    return {
      problem: `its ${name} is marked sensitive, and so is not looked at`,
    };
  }
  if (PART_OF_ORGANIZATION.test(text)) {
    return 'ORGANIZATION';
  }
  return isAccountId(text) ? { accountId: text, by: `its ${name}` } : undefined;
}
