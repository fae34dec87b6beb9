import { collectEvidence } from './collectEvidence';
import { summarizeVerdict } from './summarizeVerdict';
import type { AccountJudgement, JudgeAccountInput } from './types';
import { VERDICT_BY_REASON, verdictReason } from './verdictReason';
import { weighFacts } from './weighFacts';

/**
 * Judges one account: whose terms govern it, who holds its root e-mail, and
 * whether both fit. First match:
 *
 * 1. gone, closed or not activated yet: `NOT_OBSERVED`
 * 2. neither a declared nor a reported model: `UNDECLARED`
 * 3. the reported model differs from the declared one: `DRIFT`
 * 4. payer within the 60 days of a billing transfer: `IN_TRANSFER`
 * 5. no holder expected, or holder unknown: `NOT_OBSERVED`
 * 6. holder as expected: `CONSISTENT`
 * 7. anything else: `DRIFT`
 *
 * The same input gives the same judgement, and a later `now` changes it only
 * when a payer enters or leaves its transfer window.
 */
export function judgeAccount(input: JudgeAccountInput): AccountJudgement {
  const facts = weighFacts(input);
  const reason = verdictReason(facts);
  return {
    verdict: VERDICT_BY_REASON[reason],
    model: facts.model,
    declared: facts.declaration.declared,
    reported: facts.reported,
    billingArrangement: facts.terms.arrangement,
    holder: facts.holder,
    expectedHolder: facts.expected,
    transferEndsOn: facts.window?.endsOn,
    summary: summarizeVerdict(reason, facts),
    evidence: collectEvidence(facts),
  };
}
