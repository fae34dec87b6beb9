import fc from 'fast-check';
import { anyInput } from '../../judge/posture/__testUtils__/anyPostureInput';
import { judgePosture } from '../../judge/posture/judgePosture';
import type { CheckId } from 'backstage-plugin-aws-resale-common';
import type { KeptExposure } from '../../store/queries/changeAccountView';
import { exposureFacts } from './exposureFacts';

const KEPT: KeptExposure = {
  state: 'PROTECTED',
  judgedAt: '2026-11-24T10:00:00.000Z',
  dueAt: '2026-11-24T16:00:00.000Z',
};

describe('exposureFacts', () => {
  it.each`
    state          | cause           | checked        | causes            | fourEyes
    ${'PROTECTED'} | ${undefined}    | ${undefined}   | ${[]}             | ${'PROVEN'}
    ${'REMOVED'}   | ${undefined}    | ${undefined}   | ${[]}             | ${'NOT_PROVEN'}
    ${'EXPOSED'}   | ${'ONE_PERSON'} | ${undefined}   | ${['ONE_PERSON']} | ${'BROKEN'}
    ${'EXPOSED'}   | ${'ONE_PLACE'}  | ${undefined}   | ${['ONE_PLACE']}  | ${'BROKEN'}
    ${'EXPOSED'}   | ${'NO_MFA'}     | ${'EXPOSED'}   | ${['NO_MFA']}     | ${'BROKEN'}
    ${'EXPOSED'}   | ${'NO_MFA'}     | ${'PROTECTED'} | ${['NO_MFA']}     | ${'PROVEN'}
    ${'EXPOSED'}   | ${'NO_MFA'}     | ${undefined}   | ${['NO_MFA']}     | ${'NOT_PROVEN'}
  `(
    '$state by $cause, four-eyes $checked',
    ({ state, cause, checked, causes, fourEyes }) => {
      expect(
        exposureFacts({ ...KEPT, state, cause }, checked).exposure,
      ).toEqual({ causes, fourEyes });
    },
  );

  // What is loaded of accounts that are not exposed rests on this.
  it('tells of the credentials and of four-eyes too, unless it is worse', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const results = new Map(
          judgePosture(input).map(result => [result.checkId, result]),
        );
        const stateOf = (checkId: CheckId) => results.get(checkId)?.state;
        const exposure = stateOf('exposure');
        const cause = results.get('exposure')?.causes?.[0] ?? 'NONE';
        const isRemoved = stateOf('root-credentials') === 'REMOVED';
        const fourEyes = stateOf('root-four-eyes');
        expect({ isRemoved, fourEyes }).toEqual({
          isRemoved:
            exposure === 'EXPOSED' ? isRemoved : exposure === 'REMOVED',
          fourEyes:
            exposure === 'PROTECTED' ||
            (exposure === 'EXPOSED' && cause !== 'NO_MFA')
              ? exposure
              : fourEyes,
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    undefined,
    { ...KEPT, state: 'NOT_OBSERVED' as const },
    { ...KEPT, state: 'NOT_APPLICABLE' as const },
  ])('is no fact where nothing was observed: %p', kept => {
    expect(exposureFacts(kept, undefined)).toEqual({});
  });

  it.each([
    ['2026-11-24T16:00:00.000Z', '2026-11-24T16:30:00.000Z'],
    // Marked to be judged at once, which nobody does while judging stands still.
    [undefined, '2026-11-25T10:30:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '2026-11-25T10:30:00.000Z'],
  ])('due at %p counts until %s', (dueAt, countsUntil) => {
    expect(exposureFacts({ ...KEPT, dueAt }, undefined).age).toEqual({
      kind: 'EXPOSURE',
      what: 'judgement of the exposure',
      observedAt: KEPT.judgedAt,
      countsUntil,
    });
  });
});
