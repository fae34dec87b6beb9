import type { AccountFacts } from '../accountRecord';
import type { MappingClaim } from '../types';
import { placeOf, type CompiledRule } from './compileRule';

/**
 * Claims on an account by rules: of the rules over OU paths, and of those over
 * names, the first that yields a known customer. Rules that yield nobody known
 * are no claims.
 *
 * @param rules - in the order of config.
 */
export function claimsOfRules(
  facts: Pick<AccountFacts, 'payerAccountId' | 'name' | 'ouPath'>,
  rules: readonly CompiledRule[],
  isKnown: (customerRef: string) => boolean,
): MappingClaim[] {
  if (rules.length === 0) {
    return [];
  }
  const place = placeOf(facts);
  const claims = new Map<CompiledRule['source'], MappingClaim>();
  for (const rule of rules) {
    if (!claims.has(rule.source)) {
      const customerRef = rule.refsFor(place).find(isKnown);
      if (customerRef) {
        claims.set(rule.source, {
          customerRef,
          source: rule.source,
          rule: rule.id,
        });
      }
    }
  }
  return [...claims.values()];
}
