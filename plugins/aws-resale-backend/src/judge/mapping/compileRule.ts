import type { AccountFacts } from '../accountRecord';
import { CustomerTemplate } from './CustomerTemplate';
import { foldText } from './foldText';
import type { MappingRule } from './MappingRule';
import { levelsOf, PathPattern } from './PathPattern';
import { TextPattern, type Captures } from './TextPattern';

/** What rules look at of an account, folded once for all of them. */
export interface AccountPlace {
  payerAccountId: string;
  name: string;
  /** Names of the organizational units, from the root downwards. */
  levels: string[];
}

/** A rule that is ready to be asked. */
export interface CompiledRule {
  id: string;
  source: 'OU_RULE' | 'NAME_RULE';
  /**
   * Customer refs that the rule yields for an account, the likeliest first,
   * whether there are such customers or not. Empty when the account does not fit.
   */
  refsFor(place: AccountPlace): string[];
  /** Whether the rule could yield this ref for any account. */
  mayYield(customerRef: string): boolean;
}

/** What rules look at of an account. */
export function placeOf(
  facts: Pick<AccountFacts, 'payerAccountId' | 'name' | 'ouPath'>,
): AccountPlace {
  return {
    payerAccountId: facts.payerAccountId,
    name: foldText(facts.name),
    levels: levelsOf(foldText(facts.ouPath)),
  };
}

/** @param rule - one of which `explainRule` has nothing to say. */
export function compileRule(rule: MappingRule): CompiledRule {
  const template = new CustomerTemplate(rule.customer);
  const readings = compilePattern(rule);
  return {
    id: rule.id,
    source: rule.ouPath === undefined ? 'NAME_RULE' : 'OU_RULE',
    refsFor(place) {
      if (rule.payerAccountId && rule.payerAccountId !== place.payerAccountId) {
        return [];
      }
      const found = readings(place);
      // Nearly every account fits few rules, and all of them are asked.
      return found.length === 0
        ? []
        : [...new Set(found.flatMap(each => template.fill(each) ?? []))];
    },
    mayYield: customerRef => template.mayYield(customerRef),
  };
}

function compilePattern(
  rule: MappingRule,
): (place: AccountPlace) => Captures[] {
  if (rule.ouPath !== undefined) {
    const pattern = new PathPattern(rule.ouPath);
    return place => pattern.readings(place.levels);
  }
  const pattern = new TextPattern(rule.name ?? '');
  return place => pattern.readings(place.name);
}
