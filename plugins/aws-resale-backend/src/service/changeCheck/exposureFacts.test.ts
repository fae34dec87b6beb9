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
    state          | cause           | causes
    ${'PROTECTED'} | ${undefined}    | ${[]}
    ${'REMOVED'}   | ${undefined}    | ${[]}
    ${'EXPOSED'}   | ${'ONE_PERSON'} | ${['ONE_PERSON']}
    ${'EXPOSED'}   | ${'ONE_PLACE'}  | ${['ONE_PLACE']}
    ${'EXPOSED'}   | ${'NO_MFA'}     | ${['NO_MFA']}
  `('$state by $cause', ({ state, cause, causes }) => {
    expect(exposureFacts({ ...KEPT, state, cause }).exposure).toEqual({
      causes,
    });
  });

  // What is loaded of accounts that are not exposed rests on this.
  it('tells of the credentials too, unless it is exposed', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const results = new Map(
          judgePosture(input).map(result => [result.checkId, result]),
        );
        const stateOf = (checkId: CheckId) => results.get(checkId)?.state;
        const exposure = stateOf('exposure');
        const isRemoved = stateOf('root-credentials') === 'REMOVED';
        expect(isRemoved).toBe(
          exposure === 'EXPOSED' ? isRemoved : exposure === 'REMOVED',
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    undefined,
    { ...KEPT, state: 'NOT_OBSERVED' as const },
    { ...KEPT, state: 'NOT_APPLICABLE' as const },
  ])('is no fact where nothing was observed: %p', kept => {
    expect(exposureFacts(kept)).toEqual({});
  });

  it.each([
    ['2026-11-24T16:00:00.000Z', '2026-11-24T16:30:00.000Z'],
    // Marked to be judged at once, which nobody does while judging stands still.
    [undefined, '2026-11-25T10:30:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '2026-11-25T10:30:00.000Z'],
  ])('due at %p counts until %s', (dueAt, countsUntil) => {
    expect(exposureFacts({ ...KEPT, dueAt }).age).toEqual({
      kind: 'EXPOSURE',
      what: 'judgement of the exposure',
      observedAt: KEPT.judgedAt,
      countsUntil,
    });
  });
});
