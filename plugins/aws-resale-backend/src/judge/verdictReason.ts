import type { ModelVerdict } from 'backstage-plugin-aws-resale-common';
import type { WeighedFacts } from './weighFacts';

/** The verdict that each reason leads to. */
export const VERDICT_BY_REASON = {
  GONE: 'NOT_OBSERVED',
  CLOSED: 'NOT_OBSERVED',
  PENDING_ACTIVATION: 'NOT_OBSERVED',
  NO_MODEL: 'UNDECLARED',
  REPORTED_DIFFERS: 'DRIFT',
  INSIDE_TRANSFER: 'IN_TRANSFER',
  NO_EXPECTATION: 'NOT_OBSERVED',
  HOLDER_UNKNOWN: 'NOT_OBSERVED',
  AS_EXPECTED: 'CONSISTENT',
  OTHER_THAN_EXPECTED: 'DRIFT',
} as const satisfies Record<string, ModelVerdict>;

/** Why a verdict is what it is. */
export type VerdictReason = keyof typeof VERDICT_BY_REASON;

/**
 * Finds the first reason that applies.
 *
 * Two declarations that disagree come right after the question whether there is
 * one at all, and before everything that looks at the root e-mail: they are
 * drift alone, whoever holds the e-mail and even where none was seen. They come
 * before the transfer window too, since its 60 days excuse a moving payer
 * e-mail and not two answers to whose terms govern.
 *
 * Where no holder is expected, that is the reason even if the holder is unknown
 * as well: learning the holder would not lead to a verdict.
 */
export function verdictReason(facts: WeighedFacts): VerdictReason {
  const { account, declaration, reported, model, window, holder, expected } =
    facts;
  if (account.isGone) {
    return 'GONE';
  }
  if (account.state === 'CLOSED' || account.state === 'PENDING_ACTIVATION') {
    return account.state;
  }
  if (model === 'UNKNOWN') {
    return 'NO_MODEL';
  }
  const { declared } = declaration;
  if (declared && reported && declared.model !== reported) {
    return 'REPORTED_DIFFERS';
  }
  if (window?.phase === 'INSIDE') {
    return 'INSIDE_TRANSFER';
  }
  if (expected === undefined) {
    return 'NO_EXPECTATION';
  }
  if (holder === 'UNKNOWN') {
    return 'HOLDER_UNKNOWN';
  }
  return holder === expected ? 'AS_EXPECTED' : 'OTHER_THAN_EXPECTED';
}
