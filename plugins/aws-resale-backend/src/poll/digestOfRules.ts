import { createHash } from 'node:crypto';
import type { MappingRule } from '../judge/mapping/MappingRule';

/** Tells rules from others; no rules at all have an empty digest. */
export function digestOfRules(rules: readonly MappingRule[]): string {
  if (rules.length === 0) {
    return '';
  }
  const parts = rules.map(({ id, ouPath, name, customer, payerAccountId }) => [
    id,
    ouPath ?? null,
    name ?? null,
    customer,
    payerAccountId ?? null,
  ]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
