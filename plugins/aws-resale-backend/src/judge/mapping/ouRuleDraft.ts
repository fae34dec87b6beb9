import type { MappingRule } from './MappingRule';
import { entityNameOf } from './entityNameOf';
import { explainRule } from './explainRule';

const MAX_ID_LENGTH = 64;

/**
 * A rule that gives the accounts directly in an organizational unit to a
 * customer.
 *
 * @param takenIds - ids of the rules that there are.
 * @returns undefined for the root, which holds accounts of everybody, and for a
 * path that no pattern can name, since it has signs of patterns in it.
 */
export function ouRuleDraft(options: {
  ouPath: string;
  payerAccountId: string;
  customerRef: string;
  takenIds: readonly string[];
}): MappingRule | undefined {
  const { ouPath, payerAccountId, customerRef, takenIds } = options;
  if (ouPath === '/' || /[*{}]/.test(ouPath)) {
    return undefined;
  }
  const rule = { ouPath, customer: customerRef, payerAccountId };
  return explainRule(rule).length === 0
    ? { id: freeId(customerRef, takenIds), ...rule }
    : undefined;
}

function freeId(customerRef: string, takenIds: readonly string[]): string {
  const name = customerRef.slice(customerRef.lastIndexOf('/') + 1);
  const base = (entityNameOf(name) ?? 'rule').slice(0, MAX_ID_LENGTH - 4);
  let id = base;
  for (let number = 2; takenIds.includes(id); number++) {
    id = `${base}-${number}`;
  }
  return id;
}
