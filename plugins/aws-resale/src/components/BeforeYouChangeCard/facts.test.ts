import {
  buildAccountChangeCheck,
  buildAnswer,
  buildExplanation,
  buildFact,
} from '../../__testUtils__/buildChangeCheck';
import { ageOfCheck } from './ageOfCheck';
import { explainedIn } from './explainedIn';
import { staleFacts } from './staleFacts';

const stale = buildFact({ kind: 'CUSTODY', what: 'phone', isStale: true });
const never = buildFact({ ...stale, what: 'password', observedAt: undefined });

describe('stale facts of an answer', () => {
  it('are those of a kind of which something was observed', () => {
    expect(staleFacts({ facts: [stale, never, buildFact()] })).toEqual([
      stale,
      never,
    ]);
    expect(staleFacts({ facts: [never, buildFact()] })).toEqual([]);
  });
});

describe('the age of a check', () => {
  const aged = (...facts: ReturnType<typeof buildFact>[]) => {
    const value = buildAccountChangeCheck();
    value.check.answers = [buildAnswer('account-close', { facts })];
    return ageOfCheck(value);
  };

  it('is that of the oldest fact that every answer rests on', () => {
    expect(ageOfCheck(buildAccountChangeCheck())).toEqual({
      asOf: '2026-11-24T14:05:00Z',
      stale: false,
    });
    expect(
      aged(buildFact(), { ...stale, observedAt: '2020-01-01T00:00:00Z' }),
    ).toEqual({ asOf: '2026-11-24T14:05:00Z', stale: false });
  });

  it('is stale as soon as one of them is', () => {
    expect(
      aged(buildFact({ kind: 'CUSTOMER', isStale: true }), buildFact()),
    ).toMatchObject({ stale: true });
  });

  it('is none where something was never read, or nothing is known', () => {
    expect(
      aged(buildFact({ observedAt: undefined, isStale: true }), buildFact()),
    ).toEqual({ stale: true });
    expect(aged()).toBeUndefined();
  });
});

describe('an explanation', () => {
  it('keeps a last sentence that is about no fact', () => {
    expect(
      explainedIn(buildExplanation({ sentences: ['One.', 'Two.'] })),
    ).toEqual({ sentences: ['One.', 'Two.'] });
  });
});
