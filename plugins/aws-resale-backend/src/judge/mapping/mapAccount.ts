import { MAPPING_SOURCES } from 'backstage-plugin-aws-resale-common';
import { compareTexts } from '../compareTexts';
import type { AccountMapping, MappingClaim, PresentMapping } from '../types';

function strengthOf(claim: MappingClaim): number {
  return MAPPING_SOURCES.indexOf(claim.source);
}

/** By ref and rule among equals, so that the order of the claims does not matter. */
function byStrength(a: MappingClaim, b: MappingClaim): number {
  return (
    strengthOf(a) - strengthOf(b) ||
    compareTexts(a.customerRef, b.customerRef) ||
    compareTexts(a.rule, b.rule)
  );
}

/** Each customer's strongest claim, strongest customer first. */
function strongestOfEach(claims: readonly MappingClaim[]): MappingClaim[] {
  const strongest = new Map<string, MappingClaim>();
  for (const claim of [...claims].sort(byStrength)) {
    if (!strongest.has(claim.customerRef)) {
      strongest.set(claim.customerRef, claim);
    }
  }
  return [...strongest.values()];
}

function accept(claim: MappingClaim): AccountMapping {
  return { ...claim, held: [] };
}

/**
 * Decides which customer an account belongs to. The order of the claims does
 * not matter.
 *
 * - The strongest source wins. When customers differ at that strength, all
 *   their claims are held and the account has no customer: a weaker claim does
 *   not settle what stronger ones dispute.
 * - While the present customer still claims the account, by any source, it
 *   keeps it. Claims of others that are stronger or as strong are held; weaker
 *   ones would never have won and are no conflict.
 * - A person's assignment is the decision that held claims wait for. It wins
 *   at once, and nothing is held against it.
 *
 * @param claims - every claim on the account, repeats allowed. Refs are full
 * and in lower case.
 * @param present - the mapping in force until now.
 */
export function mapAccount(
  claims: readonly MappingClaim[],
  present?: PresentMapping,
): AccountMapping {
  const ranked = strongestOfEach(claims);
  const [first] = ranked;
  if (!first) {
    return { held: [] };
  }
  const rivals = ranked.filter(claim => claim.source === first.source);
  if (rivals.length === 1 && first.source === 'ASSIGNMENT') {
    return accept(first);
  }
  const kept = ranked.find(claim => claim.customerRef === present?.customerRef);
  if (!kept) {
    return rivals.length === 1
      ? accept(first)
      : {
          held: rivals.map(claim => ({ ...claim, reason: 'SAME_STRENGTH' })),
        };
  }
  return {
    ...accept(kept),
    held: ranked
      .filter(claim => claim !== kept && strengthOf(claim) <= strengthOf(kept))
      .map(claim => ({
        ...claim,
        reason:
          claim.source === kept.source ? 'SAME_STRENGTH' : 'TAKES_FROM_PRESENT',
      })),
  };
}
