import { differs } from '../differs';
import { resultToRow } from './postureRows';
import type { JudgedPosture } from './PostureStore';
import type { PostureResultRow } from './tables';

/** A result that is to be written. */
export interface ResultDifference {
  /** Undefined for the first result of a check. */
  before: PostureResultRow | undefined;
  after: PostureResultRow;
}

/** What judging one account leads to. */
export interface PlannedPosture {
  posture: JudgedPosture;
  /** All results, with since when they hold. */
  rows: PostureResultRow[];
  differences: ResultDifference[];
}

/** Compares what was judged with what is kept. A result holds since its state is so. */
export function planResults(
  posture: JudgedPosture,
  kept: ReadonlyMap<string, PostureResultRow> | undefined,
  at: Date,
): PlannedPosture {
  const pairs = posture.results.map(result => {
    const before = kept?.get(result.checkId);
    const since =
      before?.state === result.state ? before.since : at.toISOString();
    return { before, after: resultToRow(posture.accountId, result, since) };
  });
  return {
    posture,
    rows: pairs.map(({ after }) => after),
    differences: pairs.filter(
      ({ before, after }) => !before || differs(before, after),
    ),
  };
}
