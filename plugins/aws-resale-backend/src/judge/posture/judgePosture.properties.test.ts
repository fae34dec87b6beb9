import fc from 'fast-check';
import { CHECK_IDS } from 'backstage-plugin-aws-resale-common';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import { anyLearned } from './__testUtils__/anyLearned';
import { anyCredentials, anyInput } from './__testUtils__/anyPostureInput';
import { NOW } from './__testUtils__/postureBuilders';
import { judgePosture } from './judgePosture';
import type {
  CheckResult,
  Observed,
  OrganizationFacts,
  PostureFacts,
  PostureInput,
} from './types';

function isGood({ state }: CheckResult): boolean {
  return state === 'PROTECTED' || state === 'REMOVED';
}

function shuffled<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && [...list].reverse();
}

function inAnotherOrder(input: PostureInput): PostureInput {
  const { facts, organization, custody } = input;
  return {
    ...input,
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, list]) => [
        key,
        shuffled(list as readonly unknown[]),
      ]),
    ) as PostureFacts,
    organization: Object.fromEntries(
      Object.entries(organization).map(([key, list]) => [
        key,
        shuffled(list as readonly unknown[]),
      ]),
    ) as OrganizationFacts,
    custody: { ...custody, records: [...custody.records].reverse() },
    exceptions: [...input.exceptions].reverse(),
  };
}

const OF_CREDENTIALS: ReadonlySet<CheckId> = new Set([
  'root-mfa',
  'root-access-keys',
  'root-signing-certificates',
  'root-credentials',
]);

describe('any account', () => {
  it('is not made good by more evidence without showing it', () => {
    let turned = 0;
    fc.assert(
      fc.property(anyInput, anyLearned, (input, learned) => {
        const before = judgePosture(input);
        const after = judgePosture(learned.after(input));
        const made = after.filter(
          (result, index) =>
            isGood(result) && before[index].state === 'EXPOSED',
        );
        turned += made.length;
        for (const { evidence } of made) {
          expect(evidence.map(({ observedAt }) => observedAt)).toContain(
            learned.observedAt,
          );
        }
      }),
      { numRuns: 4000, seed: 4 },
    );
    // The property says something only if it happens.
    expect(turned).toBeGreaterThan(20);
  });

  it('stays exposed whatever another source says', () => {
    fc.assert(
      fc.property(anyInput, anyCredentials, (input, value) => {
        const other: Observed<typeof value> = {
          value,
          observedAt: NOW.toISOString(),
          source: { kind: 'IAM', name: 'another reader' },
        };
        const before = judgePosture(input);
        const after = judgePosture({
          ...input,
          facts: {
            ...input.facts,
            rootCredentials: [...(input.facts.rootCredentials ?? []), other],
          },
        });
        const exposed = before.flatMap(({ checkId, state }) =>
          OF_CREDENTIALS.has(checkId) && state === 'EXPOSED' ? checkId : [],
        );
        expect(exposed.map(id => after[CHECK_IDS.indexOf(id)].state)).toEqual(
          exposed.map(() => 'EXPOSED'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('is judged the same in any order', () => {
    fc.assert(
      fc.property(anyInput, input => {
        expect(judgePosture(inAnotherOrder(input))).toEqual(
          judgePosture(input),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has a reason where it is not observed, and a step where something is to be done', () => {
    fc.assert(
      fc.property(anyInput, input => {
        for (const result of judgePosture(input)) {
          const { state, reason, nextStep, seen, evidence } = result;
          expect(reason !== undefined).toBe(state === 'NOT_OBSERVED');
          expect(nextStep !== undefined).toBe(
            state === 'NOT_OBSERVED' || state === 'EXPOSED',
          );
          expect(seen).toMatch(/^[A-Z].*\.$/s);
          const isJudged = isGood(result) || state === 'EXPOSED';
          const weights = evidence.map(({ weight }) => weight);
          expect(!isJudged || weights.includes('DECIDES')).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is not judged otherwise because somebody accepts the risk', () => {
    const withoutExceptions = (results: CheckResult[]) =>
      results.map(({ exception: _, ...result }) => result);
    fc.assert(
      fc.property(anyInput, input => {
        const accepted = judgePosture(input);
        expect(withoutExceptions(accepted)).toEqual(
          judgePosture({ ...input, exceptions: [] }),
        );
        for (const { state, exception } of accepted) {
          expect(exception === undefined || state === 'EXPOSED').toBe(true);
        }
      }),
    );
  });

  it('is never called good by looking away', () => {
    fc.assert(
      fc.property(anyInput, input => {
        // Everything that was read is a year old.
        const later = new Date('2027-11-24T14:05:00.000Z');
        for (const { checkId, state } of judgePosture({
          ...input,
          now: later,
        })) {
          const isCustody = checkId === 'root-custody';
          expect(state === 'PROTECTED' || state === 'REMOVED').toBe(false);
          expect(
            state === 'EXPOSED' && !isCustody && checkId !== 'account-state',
          ).toBe(false);
        }
      }),
    );
  });
});
