import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { LastUse, RootLastUse } from '../facts/rootFacts';
import type { PostureCase } from '../PostureCase';
import { writtenDate } from '../../writtenDate';
import type { Observed } from '../types';
import { findingAnswers } from './findingAnswers';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether the latest use of root lies within the limit. */
export function judgeRootRecentUse(postureCase: PostureCase): Decision {
  const uses = postureCase.weigh(postureCase.input.facts.rootLastUse);
  const findings = findingAnswers('root-recent-use', postureCase);
  const decision = decide(
    [
      ...uses.fresh.map(reading => answerOf(reading, postureCase)),
      ...findings.answers,
    ],
    joinSilences(uses, findings.silence),
  );
  return decision.state === 'PROTECTED' &&
    postureCase.decision('root-mfa').state === 'REMOVED'
    ? {
        ...decision,
        state: 'REMOVED',
        seen: 'The root user has no credentials, and they were not used lately.',
      }
    : decision;
}

function answerOf(
  { value, source, observedAt }: Observed<RootLastUse>,
  { input }: PostureCase,
): SourceAnswer {
  const { recentUseDays } = input.limits;
  const said = { source, observedAt, text: describeUse(value) };
  const latest = latestUse(value);
  if (latest && input.now.getTime() - latest.time <= recentUseDays * DAY_MS) {
    return {
      ...said,
      state: 'EXPOSED',
      seen: `Root was used on ${written(latest.time)} by ${latest.by}.`,
    };
  }
  if (isUnread(value.password) || isUnread(value.accessKeys)) {
    return {
      ...said,
      state: 'NOT_OBSERVED',
      seen: 'The last use of every root credential was not read.',
    };
  }
  return {
    ...said,
    state: 'PROTECTED',
    seen: latest
      ? `Root was last used on ${written(
          latest.time,
        )}, over ${recentUseDays} days ago.`
      : 'Root was never used.',
  };
}

function latestUse({
  password,
  accessKeys,
}: RootLastUse): { time: number; by: string } | undefined {
  const uses = [
    { time: timeOfUse(password), by: 'its password' },
    { time: timeOfUse(accessKeys), by: 'an access key' },
  ].flatMap(({ time, by }) => (time === undefined ? [] : { time, by }));
  return uses.sort((one, other) => other.time - one.time).at(0);
}

function timeOfUse(use: LastUse | undefined): number | undefined {
  const time = use === undefined || use === 'NEVER' ? NaN : Date.parse(use);
  return Number.isNaN(time) ? undefined : time;
}

/** A time that cannot be read was not read. */
function isUnread(use: LastUse | undefined): boolean {
  return use !== 'NEVER' && timeOfUse(use) === undefined;
}

function describeUse({ password, accessKeys }: RootLastUse): string {
  const describe = (use: LastUse | undefined) => {
    const time = timeOfUse(use);
    if (time !== undefined) {
      return `last used on ${written(time)}`;
    }
    return use === 'NEVER' ? 'never used' : 'use not read';
  };
  return `password ${describe(password)}, access keys ${describe(accessKeys)}`;
}

function written(time: number): string {
  return writtenDate(new Date(time).toISOString().slice(0, 10));
}
