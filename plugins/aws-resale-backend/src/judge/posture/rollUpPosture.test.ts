import fc from 'fast-check';
import {
  ACCOUNT_MODELS,
  CHECK_IDS,
  EXPOSURE_CAUSES,
  POSTURE_STATES,
  RESPONSIBLE_PARTIES,
} from 'backstage-plugin-aws-resale-common';
import { rollUpPosture } from './rollUpPosture';
import type { PostureGroup } from './rollupTypes';
import { observedWords } from './tallyPosture';

function group(overrides: Partial<PostureGroup>): PostureGroup {
  return {
    checkId: 'exposure',
    isPayer: false,
    model: 'SPAM',
    state: 'PROTECTED',
    isAccepted: false,
    responsible: 'PROVIDER',
    count: 1,
    ...overrides,
  };
}

const anyGroup: fc.Arbitrary<PostureGroup> = fc.record(
  {
    checkId: fc.constantFrom(...CHECK_IDS),
    isPayer: fc.boolean(),
    model: fc.constantFrom(...ACCOUNT_MODELS),
    state: fc.constantFrom(...POSTURE_STATES),
    isAccepted: fc.boolean(),
    responsible: fc.constantFrom(...RESPONSIBLE_PARTIES),
    cause: fc.constantFrom(...EXPOSURE_CAUSES),
    count: fc.integer({ min: 0, max: 5 }),
  },
  {
    requiredKeys: [
      'checkId',
      'isPayer',
      'model',
      'state',
      'isAccepted',
      'responsible',
      'count',
    ],
  },
);

describe('rollUpPosture', () => {
  it('counts as the overview shows it', () => {
    const { exposureBy, exposure } = rollUpPosture([
      group({ count: 262 }),
      group({ state: 'REMOVED', count: 27 }),
      group({ state: 'NOT_OBSERVED', count: 22 }),
      group({ state: 'NOT_APPLICABLE', count: 4 }),
      group({ state: 'EXPOSED', cause: 'ONE_PERSON', count: 13 }),
      group({ state: 'EXPOSED', cause: 'NO_MFA', count: 3 }),
      group({ isPayer: true, count: 26 }),
      group({ isPayer: true, state: 'EXPOSED', cause: 'ONE_PERSON' }),
      group({ checkId: 'root-mfa', state: 'EXPOSED', count: 99 }),
    ]);
    expect(exposureBy.SPAM).toMatchObject({
      exposed: 16,
      protected: 262,
      removed: 27,
      notObserved: 22,
      notApplicable: 4,
      observed: 305,
      applicable: 327,
      causes: { NO_MFA: 3, ONE_PERSON: 13, ONE_PLACE: 0 },
    });
    expect(observedWords(exposureBy.SPAM)).toBe('305 of 327 observed');
    expect(exposureBy.PAYER).toMatchObject({ exposed: 1, observed: 27 });
    expect(exposure).toMatchObject({
      exposed: 17,
      exposedBy: { PROVIDER: 17 },
    });
  });

  it('keeps accepted risks apart, and never among the protected', () => {
    const { exposure } = rollUpPosture([
      group({ count: 3 }),
      group({ state: 'EXPOSED', isAccepted: true, cause: 'NO_MFA' }),
    ]);
    expect(exposure).toMatchObject({
      exposed: 0,
      accepted: 1,
      protected: 3,
      observed: 4,
      rate: 0.75,
      causes: { NO_MFA: 1 },
    });
  });

  it('has no rate where nothing was observed', () => {
    const { exposure } = rollUpPosture([group({ state: 'NOT_OBSERVED' })]);
    expect(exposure.rate).toBeUndefined();
    expect(exposure).toMatchObject({ observed: 0, applicable: 1 });
  });

  it('never counts what is not observed on either side', () => {
    fc.assert(
      fc.property(fc.array(anyGroup), fc.array(anyGroup), (groups, more) => {
        const blind = more.map(
          (item): PostureGroup => ({
            ...item,
            state: 'NOT_OBSERVED',
          }),
        );
        const before = rollUpPosture(groups);
        const after = rollUpPosture([...groups, ...blind]);
        for (const id of CHECK_IDS) {
          const { notObserved, applicable, ...same } = after.checks[id];
          const { notObserved: _, applicable: __, ...rest } = before.checks[id];
          expect(same).toEqual(rest);
          expect(applicable).toBe(same.observed + notObserved);
        }
      }),
    );
  });

  it('loses no account and does not depend on how they are aggregated', () => {
    fc.assert(
      fc.property(fc.array(anyGroup), groups => {
        const single = groups
          .flatMap(item =>
            Array.from({ length: item.count }, () => ({ ...item, count: 1 })),
          )
          .reverse();
        const rolled = rollUpPosture(groups);
        expect(rollUpPosture(single)).toEqual(rolled);
        for (const id of CHECK_IDS) {
          const tally = rolled.checks[id];
          const total = groups
            .filter(({ checkId }) => checkId === id)
            .reduce((sum, { count }) => sum + count, 0);
          expect(tally.applicable + tally.notApplicable).toBe(total);
        }
      }),
    );
  });
});
