import type {
  AnswerCause,
  Approver,
  OperationCell,
} from 'backstage-plugin-aws-resale-common';
import type { Ruling } from './types';

/** What a cell of the table says, as the rules go on with it. */
export function rulingOf(cell: OperationCell): Ruling {
  return {
    verdict: cell.verdict,
    cause: 'TABLE',
    reason: cell.reason,
    approvers: cell.approvers,
    actors: cell.actors,
    tell: cell.tell ?? [],
    wayBack: cell.wayBack,
    notes: cell.notes ?? [],
    basis: cell.basis,
    usesCustody: false,
    isFinal: false,
  };
}

/** An answer that no approval changes. */
export function finalRuling(
  verdict: 'UNKNOWN' | 'NOT_OURS',
  cause: AnswerCause,
  reason: string,
): Ruling {
  return {
    verdict,
    cause,
    reason,
    approvers: [],
    actors: verdict === 'NOT_OURS' ? ['CUSTOMER'] : [],
    tell: [],
    notes: [],
    usesCustody: false,
    isFinal: true,
  };
}

/** Nobody can say, whatever the table has. */
export function madeUnknown(
  ruling: Ruling,
  cause: AnswerCause,
  reason: string,
): Ruling {
  return {
    ...ruling,
    verdict: 'UNKNOWN',
    cause,
    reason,
    approvers: [],
    isFinal: true,
  };
}

/** The approvers of a ruling and some more, each once. */
export function withApprovers(
  ruling: Ruling,
  more: readonly Approver[],
): readonly Approver[] {
  return [...new Set([...ruling.approvers, ...more])];
}
