import type { CheckId, PostureState } from 'backstage-plugin-aws-resale-common';
import type { Knex } from 'knex';
import { PARTS_OF_EXPOSURE } from '../../judge/posture/partsOfExposure';
import { CHANGES_TABLE, type ChangeRow } from '../tables';
import { chunksOf } from './chunksOf';
import {
  POSTURE_EXCEPTIONS_TABLE,
  POSTURE_RESULTS_TABLE,
  type PostureExceptionRow,
  type PostureResultRow,
} from './tables';

type KeptChange = Pick<ChangeRow, 'at' | 'from_value' | 'to_value'>;

/** What is known of one check of one account. */
interface CheckHistory {
  exceptions: PostureExceptionRow[];
  /** In their order. */
  changes: KeptChange[];
  /** By now. */
  state?: PostureState;
}

/**
 * Tells whether somebody accepted the exposure of accounts at a time, whatever
 * became of it later: as a whole, or everything that made it.
 */
export async function readAcceptance(
  knex: Knex,
  accountIds: readonly string[],
): Promise<(accountId: string, at: string) => boolean> {
  const histories = new Map<string, CheckHistory>();
  const historyOf = (accountId: string | null, checkId: CheckId | null) => {
    const key = `${accountId} ${checkId}`;
    const history = histories.get(key) ?? { exceptions: [], changes: [] };
    histories.set(key, history);
    return history;
  };
  for (const ids of chunksOf(accountIds)) {
    const exceptions = await knex<PostureExceptionRow>(POSTURE_EXCEPTIONS_TABLE)
      .whereIn('account_id', ids)
      .whereIn('check_id', ['exposure', ...PARTS_OF_EXPOSURE]);
    exceptions.forEach(row =>
      historyOf(row.account_id, row.check_id).exceptions.push(row),
    );
    const results = await knex<PostureResultRow>(POSTURE_RESULTS_TABLE)
      .whereIn('account_id', ids)
      .whereIn('check_id', PARTS_OF_EXPOSURE);
    for (const { account_id, check_id, state } of results) {
      historyOf(account_id, check_id).state = state;
    }
    const changes = await knex<ChangeRow>(CHANGES_TABLE)
      .where({ kind: 'POSTURE' })
      .whereIn('check_id', PARTS_OF_EXPOSURE)
      .whereIn('account_id', ids)
      .orderBy('id');
    changes.forEach(row =>
      historyOf(row.account_id, row.check_id).changes.push(row),
    );
  }
  return (accountId, at) => {
    const isAccepted = (checkId: CheckId) =>
      historyOf(accountId, checkId).exceptions.some(exception =>
        appliedAt(exception, at),
      );
    const exposed = PARTS_OF_EXPOSURE.filter(
      checkId => stateAt(historyOf(accountId, checkId), at) === 'EXPOSED',
    );
    return (
      isAccepted('exposure') ||
      (exposed.length > 0 && exposed.every(isAccepted))
    );
  };
}

/** The state after everything that changed at a time. */
function stateAt(
  { changes, state }: CheckHistory,
  at: string,
): string | undefined {
  const last = changes.filter(change => change.at <= at).at(-1);
  const next = changes.find(change => change.at > at);
  return last?.to_value ?? next?.from_value ?? state;
}

function appliedAt(exception: PostureExceptionRow, at: string): boolean {
  return (
    exception.recorded_at <= at &&
    at.slice(0, 10) <= exception.expires.slice(0, 10) &&
    (exception.withdrawn_at === null || exception.withdrawn_at > at)
  );
}
