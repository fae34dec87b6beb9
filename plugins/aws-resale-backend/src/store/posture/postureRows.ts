import type {
  CheckId,
  ExposureCause,
  PostureState,
} from 'backstage-plugin-aws-resale-common';
import type { JudgedPosture, KeptResult } from './PostureStore';
import type { AccountPostureRow, PostureResultRow } from './tables';

/** Later than every moment: gone accounts are never due. */
export const NEVER_DUE = '9999-12-31T23:59:59.999Z';

/** What can be abused today comes first, and what nobody looked at before what is well. */
const STATE_RANKS: Readonly<Record<PostureState, number>> = {
  EXPOSED: 3,
  NOT_OBSERVED: 4,
  PROTECTED: 5,
  REMOVED: 6,
  NOT_APPLICABLE: 7,
};
const CAUSE_RANKS: Readonly<Record<ExposureCause, number>> = {
  NO_MFA: 0,
  ONE_PERSON: 1,
  ONE_PLACE: 2,
};

/** Stands after every rank, for accounts that were never judged. */
export const UNJUDGED_RANK = 8;

/** The row of an account that was taken and not judged yet. */
export function unjudgedRow(accountId: string, at: Date): AccountPostureRow {
  return {
    account_id: accountId,
    exposure: 'NOT_OBSERVED',
    exposure_rank: UNJUDGED_RANK,
    exposure_cause: null,
    exposure_since: at.toISOString(),
    is_accepted: false,
    exposed_checks: 0,
    are_credentials_removed: false,
    is_root_denied: false,
    level_reached: null,
    level_total: null,
    judged_at: null,
    due_at: '',
    claim_id: null,
  };
}

/** The row of one result, with since when it is in its state. */
export function resultToRow(
  accountId: string,
  result: KeptResult,
  since: string,
): PostureResultRow {
  return {
    account_id: accountId,
    check_id: result.checkId,
    state: result.state,
    reason: result.reason ?? null,
    responsible: result.responsible,
    is_accepted: result.isAccepted,
    cause: result.cause ?? null,
    since,
  };
}

/**
 * The row of a judged account.
 *
 * @param results - rows of all its results.
 */
export function judgedRow(
  { accountId, level, dueAt }: JudgedPosture,
  results: readonly PostureResultRow[],
  at: Date,
): AccountPostureRow {
  const exposure = results.find(row => row.check_id === 'exposure');
  if (!exposure) {
    throw new Error(
      `Account ${accountId} was judged without the check exposure; judge every check of the table`,
    );
  }
  return {
    account_id: accountId,
    exposure: exposure.state,
    exposure_rank: rankOf(exposure),
    exposure_cause: exposure.cause,
    exposure_since: exposure.since,
    is_accepted: exposure.is_accepted,
    exposed_checks: results.filter(
      row =>
        row.check_id !== 'exposure' &&
        row.state === 'EXPOSED' &&
        !row.is_accepted,
    ).length,
    are_credentials_removed: isIn(results, 'root-credentials', 'REMOVED'),
    is_root_denied: isIn(results, 'root-denied-by-scp', 'PROTECTED'),
    level_reached: level?.reached ?? null,
    level_total: level?.total ?? null,
    judged_at: at.toISOString(),
    due_at: dueAt.toISOString(),
    claim_id: null,
  };
}

function isIn(
  results: readonly PostureResultRow[],
  checkId: CheckId,
  state: PostureState,
): boolean {
  return results.some(row => row.check_id === checkId && row.state === state);
}

function rankOf({ state, is_accepted, cause }: PostureResultRow): number {
  return state === 'EXPOSED' && !is_accepted && cause
    ? CAUSE_RANKS[cause]
    : STATE_RANKS[state];
}
