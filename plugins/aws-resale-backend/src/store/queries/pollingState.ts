import type { PollingState } from 'backstage-plugin-aws-resale-common';
import { ORGANIZATIONS_TABLE } from '../tables';

const O = ORGANIZATIONS_TABLE;

/**
 * The state of an organization, in SQL, so that lists filter and sort by it.
 * One binding: before when a listing is stale.
 */
export const POLLING_STATE_SQL = `case
  when not ${O}.approved then 'WAITING_FOR_APPROVAL'
  when ${O}.access = 'WITHDRAWN' then 'ACCESS_WITHDRAWN'
  when ${O}.access = 'DENIED' then 'NOT_CONNECTED'
  when ${O}.access = 'NO_ORGANIZATION' then 'NO_ORGANIZATION'
  when ${O}.last_complete_at is null then 'NEVER_READ'
  when ${O}.held is not null then 'REMOVAL_HELD'
  when ${O}.last_complete_at < ? then 'STALE'
  else 'CURRENT' end`;

/** What wants a person first. */
const RANKS: Readonly<Record<PollingState, number>> = {
  REMOVAL_HELD: 0,
  STALE: 1,
  NOT_CONNECTED: 2,
  NO_ORGANIZATION: 3,
  WAITING_FOR_APPROVAL: 4,
  ACCESS_WITHDRAWN: 5,
  NEVER_READ: 6,
  CURRENT: 7,
};

/** Rank of the state, trouble first; one binding as above. */
export const POLLING_STATE_RANK_SQL = `case ${POLLING_STATE_SQL} ${Object.entries(
  RANKS,
)
  .map(([state, rank]) => `when '${state}' then ${rank}`)
  .join(' ')} end`;
