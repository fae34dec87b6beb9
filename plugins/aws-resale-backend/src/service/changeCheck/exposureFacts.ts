import { durationToMilliseconds } from '@backstage/types';
import type { ChangeFacts, FactAge } from '../../judge/changeCheck/types';
import { JUDGE_TIMEOUT } from '../../poll/posture/scheduleJudging';
import type { KeptExposure } from '../../store/queries/changeAccountView';

/** Every account is judged again within a day, see `nextChangeAt`. */
const DAY_MS = 24 * 60 * 60_000;
const LONGEST_RUN_MS = durationToMilliseconds(JUDGE_TIMEOUT);

/** What was last judged of an exposure, and how long that counts. */
export interface ExposureFacts {
  exposure?: ChangeFacts['exposure'];
  age?: FactAge;
}

/**
 * What is kept of an exposure as a fact. Where nothing was observed, there is
 * none: what would be needed for it has ages of its own.
 */
export function exposureFacts(kept: KeptExposure | undefined): ExposureFacts {
  if (
    !kept ||
    kept.state === 'NOT_OBSERVED' ||
    kept.state === 'NOT_APPLICABLE'
  ) {
    return {};
  }
  const { state, cause, judgedAt, dueAt } = kept;
  return {
    exposure: { causes: state === 'EXPOSED' && cause ? [cause] : [] },
    age: {
      kind: 'EXPOSURE',
      what: 'judgement of the exposure',
      observedAt: judgedAt,
      countsUntil: judgedUntil(judgedAt, dueAt),
    },
  };
}

/** A run that judges everything takes its time, so that long after its turn an account may wait. */
function judgedUntil(judgedAt: string, dueAt: string | undefined): string {
  const latest = Date.parse(judgedAt) + DAY_MS;
  const due = dueAt === undefined ? latest : Date.parse(dueAt);
  return new Date(Math.min(due, latest) + LONGEST_RUN_MS).toISOString();
}
