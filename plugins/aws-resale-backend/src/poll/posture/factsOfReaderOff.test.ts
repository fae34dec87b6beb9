import { makeRecord } from '../../__testUtils__/builders';
import { makeConfig } from '../../__testUtils__/setUpPolling';
import { judgePosture } from '../../judge/posture/judgePosture';
import type { StoredFacts } from '../../store/posture/PostureFactStore';
import { factsOfReaderOff } from './factsOfReaderOff';
import { postureInput, postureLimits } from './postureInput';

const HOUR_MS = 3_600_000;
const SEEN = new Date('2026-11-20T10:00:00.000Z');
const after = (hours: number) => new Date(SEEN.getTime() + hours * HOUR_MS);

const STORED: StoredFacts = {
  accountId: '000000000001',
  reader: 'linked-role',
  facts: {
    rootCredentials: { hasPassword: true, isMfaOn: false },
    virtualRootMfa: false,
  },
  observedAt: SEEN.toISOString(),
  missed: [],
  triedAt: SEEN.toISOString(),
};
const OFF = {
  reason: 'not-configured',
  detail: 'the reader was switched off',
};

function readAt(
  hours: number,
  stored: Partial<StoredFacts> = {},
): Pick<StoredFacts, 'facts' | 'missed' | 'failingSince'> {
  const { facts, missed, failingSince } = factsOfReaderOff(
    { ...STORED, ...stored },
    { freshFor: 24 * HOUR_MS, now: after(hours) },
  );
  return { facts, missed, ...(failingSince && { failingSince }) };
}

describe('factsOfReaderOff', () => {
  it('keeps what was seen for as long as it counts', () => {
    expect(readAt(24)).toEqual({ facts: STORED.facts, missed: [] });
    expect(readAt(24.001)).toEqual({
      facts: {},
      missed: [
        { fact: 'rootCredentials', ...OFF },
        { fact: 'virtualRootMfa', ...OFF },
      ],
    });
  });

  it('forgets what the last attempt was told, unless that is an answer', () => {
    const missedAs = (reason: 'access-denied' | 'denied-by-scp') => ({
      facts: {},
      missed: [{ fact: 'rootCredentials' as const, reason }],
      failingSince: SEEN.toISOString(),
    });
    expect(readAt(1, missedAs('access-denied'))).toEqual({
      facts: {},
      missed: [{ fact: 'rootCredentials', ...OFF }],
    });
    expect(readAt(1, missedAs('denied-by-scp')).missed).toEqual(
      missedAs('denied-by-scp').missed,
    );
    expect(readAt(25, missedAs('denied-by-scp')).missed).toEqual([
      { fact: 'rootCredentials', ...OFF },
    ]);
  });

  it('goes by the age of each fact, and by what part of it lacks', () => {
    expect(
      readAt(23, {
        seenBefore: { virtualRootMfa: after(-2).toISOString() },
        missed: [
          { fact: 'rootCredentials', reason: 'incomplete', isPart: true },
          { fact: 'virtualRootMfa', reason: 'throttled' },
        ],
      }),
    ).toEqual({
      facts: { rootCredentials: STORED.facts.rootCredentials },
      missed: [
        { fact: 'rootCredentials', reason: 'incomplete', isPart: true },
        { fact: 'virtualRootMfa', ...OFF },
      ],
    });
  });

  describe('as it is judged', () => {
    const { posture } = makeConfig();
    const limits = postureLimits(posture);
    const freshHours = limits.freshFor.IAM / HOUR_MS;
    const mfaAt = (hours: number, readersOn: string[]) => {
      const now = after(hours);
      const input = postureInput(
        {
          record: makeRecord(),
          listing: { listedAt: now.toISOString() },
          facts: [STORED],
          payerFacts: [],
          custody: [],
          exceptions: [],
        },
        {
          memberships: undefined,
          limits,
          readersOn: new Set(readersOn as Array<StoredFacts['reader']>),
          now,
        },
      );
      const result = judgePosture(input).find(
        ({ checkId }) => checkId === 'root-mfa',
      );
      return { state: result?.state, reason: result?.reason, result };
    };

    it.each<[string, number, string[], string, string | undefined]>([
      ['on and fresh', 0, ['linked-role'], 'EXPOSED', undefined],
      ['off and fresh', 0, [], 'EXPOSED', undefined],
      ['on and stale', 1, ['linked-role'], 'NOT_OBSERVED', 'stale'],
      ['off and too old', 1, [], 'NOT_OBSERVED', 'not-configured'],
    ])('%s', (_, hours, readersOn, state, reason) => {
      expect(mfaAt(freshHours + hours, readersOn)).toMatchObject({
        state,
        reason,
      });
    });

    it('says that the reader was switched off, and how to have it read again', () => {
      const { result } = mfaAt(freshHours + 1, []);
      expect(result?.evidence.map(({ text }) => text)).toEqual([
        'Not switched on: the reader was switched off',
      ]);
      expect(result?.nextStep).toMatch(/^Switch on a reader of iam:/);
    });
  });
});
