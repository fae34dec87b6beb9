import { judgePosture } from '../../judge/posture/judgePosture';
import { nextChangeAt } from '../../judge/posture/nextChangeAt';
import { protectionLevel } from '../../judge/posture/protectionLevel';
import type { CheckResult, PostureInput } from '../../judge/posture/types';
import type {
  JudgedPosture,
  KeptResult,
} from '../../store/posture/PostureStore';

/** Judges an account, and keeps what lists, roll-ups and history need. */
export function judgedPosture(input: PostureInput): JudgedPosture {
  const results = judgePosture(input);
  const level = protectionLevel(results);
  return {
    accountId: input.account.accountId,
    results: results.map(toKept),
    ...(level && { level: { reached: level.reached, total: level.total } }),
    dueAt: nextChangeAt(input),
  };
}

function toKept(result: CheckResult): KeptResult {
  const { checkId, state, reason, responsible, exception, causes } = result;
  return {
    checkId,
    state,
    ...(reason !== undefined && { reason }),
    responsible,
    isAccepted: state === 'EXPOSED' && exception?.isExpired === false,
    ...(causes?.[0] && { cause: causes[0] }),
  };
}
