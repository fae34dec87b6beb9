import { notApplicable } from '../answers/Decision';
import type { Decision } from '../answers/Decision';
import type { PostureCase } from '../PostureCase';
import { decideByInventory } from './decideByInventory';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days that sign-up may take. */
const ACTIVATION_DAYS = 7;

/** Days for which AWS lists and reopens closed accounts. */
const CLOSED_DAYS = 90;

/** Whether the account is active, or a trap in an emergency. */
export function judgeAccountState(postureCase: PostureCase): Decision {
  const { account, now } = postureCase.input;
  const { state, stateSince } = account;
  const days =
    stateSince === undefined
      ? NaN
      : Math.floor((now.getTime() - Date.parse(stateSince)) / DAY_MS);
  const text = `State ${state}`;
  switch (state) {
    case 'ACTIVE':
      return decideByInventory(postureCase, {
        state: 'PROTECTED',
        text,
        seen: 'The account is active.',
      });
    case 'SUSPENDED':
      return decideByInventory(postureCase, {
        state: 'EXPOSED',
        text,
        seen: 'AWS has suspended the account: nobody can work in it.',
      });
    case 'PENDING_ACTIVATION':
      return decideByInventory(postureCase, {
        state: days > ACTIVATION_DAYS ? 'EXPOSED' : 'NOT_OBSERVED',
        text,
        seen:
          days > ACTIVATION_DAYS
            ? `The account waits for its activation for over ${ACTIVATION_DAYS} days.`
            : 'The account is not activated yet.',
      });
    case 'CLOSED':
    case 'PENDING_CLOSURE':
      return notApplicable(
        `${
          state === 'CLOSED'
            ? 'The account is closed'
            : 'The account is being closed'
        }${daysLeft(days)}.`,
      );
    default:
      return decideByInventory(postureCase, {
        state: 'NOT_OBSERVED',
        text,
        seen: 'AWS named neither a state nor a status of the account.',
      });
  }
}

function daysLeft(days: number): string {
  const left = Math.max(0, CLOSED_DAYS - days);
  return Number.isNaN(days)
    ? `, and can be reopened for ${CLOSED_DAYS} days`
    : `, ${left} ${left === 1 ? 'day' : 'days'} left`;
}
